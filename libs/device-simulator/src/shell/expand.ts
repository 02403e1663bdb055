import { evaluateArithmetic } from './arithmetic';
import { FieldBuilder } from './fields';
import { expandGlob } from './glob';
import { parameterText, substituteParameter } from './parameters';
import { escapePattern, hasWildcard, unescapePattern } from './pattern';
import type { Shell } from './shell';
import type { Word, WordPart } from './syntax';

/** The words of a command line: expanded, split into fields, wildcards replaced by the names they match. */
export async function expandFields(shell: Shell, words: readonly Word[]): Promise<string[]> {
  const result: string[] = [];
  for (const word of words) {
    const builder = new FieldBuilder(shell.variables.get('IFS') ?? ' \t\n');
    await addWord(shell, word, builder);
    for (const pattern of builder.fields()) {
      const names = hasWildcard(pattern) ? expandGlob(shell.machine.files, shell.workingDirectory, pattern) : [];
      result.push(...(names.length > 0 ? names : [unescapePattern(pattern)]));
    }
  }
  return result;
}

/** Where no splitting happens: values of assignments, subjects of `case`, file names of redirections. */
export async function expandText(shell: Shell, word: Word): Promise<string> {
  return unescapePattern(await expandPattern(shell, word));
}

/** As a pattern, in which only unquoted characters keep a meaning. */
export async function expandPattern(shell: Shell, word: Word): Promise<string> {
  const builder = new FieldBuilder('');
  await addWord(shell, word, builder);
  return builder.fields().join(' ');
}

async function addWord(shell: Shell, word: Word, builder: FieldBuilder): Promise<void> {
  for (const part of word) await addPart(shell, part, builder);
}

async function addPart(shell: Shell, part: WordPart, builder: FieldBuilder): Promise<void> {
  switch (part.kind) {
    case 'literal':
      return builder.add(part.quoted ? escapePattern(part.text) : part.text.replaceAll('\\', '\\\\'));
    case 'command':
      return addResult(await shell.substitute(part.body), part.quoted, builder);
    case 'arithmetic': {
      const expression = await expandText(shell, part.expression);
      return addResult(evaluateArithmetic(expression, shell.arithmeticVariables), part.quoted, builder);
    }
    case 'parameter':
      return addParameter(shell, part, builder);
  }
}

function addResult(text: string, quoted: boolean, builder: FieldBuilder): void {
  if (quoted) builder.add(escapePattern(text));
  else builder.addSplit(text);
}

async function addParameter(
  shell: Shell,
  part: Extract<WordPart, { kind: 'parameter' }>,
  builder: FieldBuilder,
): Promise<void> {
  if (part.name === '@' && part.operator === undefined && part.isLength !== true) {
    shell.parameters.forEach((parameter, index) => {
      if (index > 0) builder.endField();
      addResult(parameter, part.quoted, builder);
    });
    return;
  }
  const value = parameterText(shell, part.name);
  const substitution = await substituteParameter(shell, part, value, (word) => expandPattern(shell, word));
  if (substitution.kind === 'text') return addResult(substitution.text, part.quoted, builder);
  return part.quoted || builder.keepsWhole
    ? addWord(shell, substitution.word, builder)
    : addSplitWord(shell, substitution.word, builder);
}

/** The alternative text of `${x:-a b}` is split like the value it stands for. */
async function addSplitWord(shell: Shell, word: Word, builder: FieldBuilder): Promise<void> {
  for (const part of word) {
    if (part.kind === 'literal' && !part.quoted) builder.addSplit(part.text);
    else await addPart(shell, part, builder);
  }
}
