import type { Program, ProgramContext } from '../shell/program';
import { eachInput, readAll, readLines, untouchedContent } from './inputs';
import { parseOptions } from './options';
import { regularExpression } from './regular-expression';

/** Filters of busybox that cut and search text. */
export const textCommands: Readonly<Record<string, Program>> = { cut, grep, head, sort, tail, tee, tr, uniq, wc };

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

async function cut(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'd:f:c:b:s');
  if (options === undefined) return 1;
  const ranges = (options.values.get('f') ?? options.values.get('c') ?? options.values.get('b') ?? '').split(',').map(range);
  const isByCharacter = !options.values.has('f');
  const delimiter = isByCharacter ? '' : (options.values.get('d') ?? '\t');
  const { lines, status } = await readLines(context, options.operands);
  const chosen = lines.flatMap((line) => {
    if (!isByCharacter && !line.includes(delimiter)) return options.flags.has('s') ? [] : [line];
    const fields = line.split(delimiter);
    return [fields.filter((_, index) => ranges.some(([first, last]) => index + 1 >= first && index + 1 <= last)).join(delimiter)];
  });
  await context.print(asText(chosen));
  return status;
}

function range(text: string): [first: number, last: number] {
  const [, first = '', dash = '', last = ''] = /^(\d*)(-?)(\d*)$/.exec(text) ?? [];
  if (dash === '') return [Number(first), Number(first)];
  return [Number(first || 1), last === '' ? Infinity : Number(last)];
}

async function grep(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'qEFivconsxwlHhe:m:');
  if (options === undefined) return 2;
  const { flags, operands } = options;
  const given = options.values.get('e');
  const patterns = (given ?? operands[0] ?? '').split('\n');
  const dialect = flags.has('F') ? 'fixed' : flags.has('E') || context.name === 'egrep' ? 'extended' : 'basic';
  const expressions = patterns.map((pattern) =>
    regularExpression(pattern, dialect, { ignoreCase: flags.has('i'), wholeLine: flags.has('x'), wholeWord: flags.has('w') }),
  );
  const { lines, status } = await readLines(context, given === undefined ? operands.slice(1) : operands);
  const limit = Number(options.values.get('m') ?? Infinity);
  const found = lines
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => expressions.some((expression) => expression.test(line)) !== flags.has('v'))
    .slice(0, limit);
  if (flags.has('c')) await context.print(`${found.length}\n`);
  else if (!flags.has('q')) {
    const shown = found.flatMap(({ line, number }) => {
      const texts = flags.has('o') ? expressions.flatMap((expression) => line.match(new RegExp(expression, `${expression.flags}g`)) ?? []) : [line];
      return texts.map((text) => (flags.has('n') ? `${number}:${text}` : text));
    });
    await context.print(asText(shown));
  }
  if (found.length > 0) return 0;
  return status === 0 ? 1 : 2;
}

async function head(context: ProgramContext): Promise<number> {
  const options = await parseOptions(withLineCount(context), 'n:c:q');
  if (options === undefined) return 1;
  const bytes = options.values.get('c');
  return eachInput(context, options.operands, async (file) => {
    if (bytes !== undefined) {
      let left = Number(bytes);
      while (left > 0) {
        const chunk = await context.process.until(file.read());
        if (chunk === null) break;
        file.putBack(chunk.subarray(left));
        await context.print(chunk.subarray(0, left));
        left -= Math.min(left, chunk.length);
      }
      return;
    }
    for (let left = Number(options.values.get('n') ?? 10); left > 0; left -= 1) {
      const line = await context.process.until(file.readLine());
      if (line === null) break;
      await context.print(line);
    }
  });
}

/** `-5` is an old way to write `-n 5`. */
function withLineCount(context: ProgramContext): ProgramContext {
  const args = context.args.map((arg) => arg.replace(/^-(\d+)$/, '-n$1'));
  return Object.assign(Object.create(Object.getPrototypeOf(context) as object) as ProgramContext, context, { args });
}

async function sort(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'nru');
  if (options === undefined) return 1;
  const { lines, status } = await readLines(context, options.operands);
  const compare = (left: string, right: string) =>
    options.flags.has('n') ? (parseFloat(left) || 0) - (parseFloat(right) || 0) : left < right ? -1 : left > right ? 1 : 0;
  const sorted = [...(options.flags.has('u') ? new Set(lines) : lines)].sort(compare);
  await context.print(asText(options.flags.has('r') ? sorted.reverse() : sorted));
  return status;
}

async function tail(context: ProgramContext): Promise<number> {
  const options = await parseOptions(withLineCount(context), 'n:c:q');
  if (options === undefined) return 1;
  const bytes = options.values.get('c');
  const count = bytes ?? options.values.get('n') ?? '10';
  const [only] = options.operands;
  if (bytes !== undefined && only !== undefined && !bytes.startsWith('+') && options.operands.length === 1) {
    return tailOfFile(context, only, Number(bytes));
  }
  return eachInput(context, options.operands, async (file) => {
    const all = await readAll(context, file);
    if (bytes !== undefined) {
      await context.print(bytes.startsWith('+') ? all.subarray(Number(count) - 1) : all.subarray(Math.max(0, all.length - Number(count))));
      return;
    }
    const lines = all.length === 0 ? [] : all.toString().replace(/\n$/, '').split('\n');
    const start = count.startsWith('+') ? Number(count) - 1 : Math.max(0, lines.length - Number(count));
    await context.print(asText(lines.slice(start)));
  });
}

/** Works on big files too, of which only the end is kept. */
async function tailOfFile(context: ProgramContext, path: string, bytes: number): Promise<number> {
  const node = context.files.find(context.path(path));
  if (node?.kind !== 'file') return context.fail(`can't open '${path}': No such file or directory`);
  const kept = node.content.tail();
  await context.print(kept.subarray(Math.max(0, kept.length - bytes)));
  return 0;
}

async function tee(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'a');
  if (options === undefined) return 1;
  const mode = options.flags.has('a') ? 'append' : 'truncate';
  const files = options.operands.map((path) => context.files.openToWrite(context.path(path), mode));
  return eachInput(context, [], async (input) => {
    for (;;) {
      const chunk = await context.process.until(input.read());
      if (chunk === null) break;
      for (const file of files) await file.write(chunk);
      await context.print(chunk);
    }
  }).finally(() => files.forEach((file) => file.release()));
}

async function tr(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'dsc');
  if (options === undefined) return 1;
  const [from = '', to = ''] = options.operands;
  const fromSet = characters(from);
  const toSet = options.flags.has('d') ? [] : characters(to);
  const isIn = (character: string) => fromSet.includes(character) !== options.flags.has('c');
  const text = (await readAll(context, context.process.descriptor(0))).toString('binary');
  let result = '';
  for (const character of text) {
    if (!isIn(character)) result += character;
    else if (!options.flags.has('d')) {
      const index = options.flags.has('c') ? toSet.length - 1 : Math.min(fromSet.indexOf(character), toSet.length - 1);
      const replaced = toSet[index] ?? character;
      if (!options.flags.has('s') || result.at(-1) !== replaced) result += replaced;
    }
  }
  await context.print(Buffer.from(result, 'binary'));
  return 0;
}

/** `a-z`, `[:upper:]`, `\n` and the like, one character after the other. */
function characters(set: string): string[] {
  const classes: Record<string, string> = { upper: 'A-Z', lower: 'a-z', digit: '0-9', alpha: 'A-Za-z', alnum: 'A-Za-z0-9', space: ' \\t\\n\\r' };
  const plain = set.replace(/\[:(\w+):\]/g, (whole, name: string) => classes[name] ?? whole);
  const named: Record<string, string> = { n: '\n', t: '\t', r: '\r', '0': '\0', '\\': '\\' };
  const list = [...plain.matchAll(/\\(0|[ntr\\])|([\s\S])/g)].map(([, escape, character]) => named[escape ?? ''] ?? character ?? '');
  const result: string[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const [first = '', dash, last] = list.slice(index, index + 3);
    if (dash !== '-' || last === undefined) {
      result.push(first);
      continue;
    }
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code += 1) result.push(String.fromCharCode(code));
    index += 2;
  }
  return result;
}

async function uniq(context: ProgramContext): Promise<number> {
  const { lines, status } = await readLines(context, context.args);
  await context.print(asText(lines.filter((line, index) => line !== lines[index - 1])));
  return status;
}

async function wc(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'clwm');
  if (options === undefined) return 1;
  const wanted = options.flags.size > 0 ? options.flags : new Set(['l', 'w', 'c']);
  return eachInput(context, options.operands, async (file, path) => {
    const suffix = path === '-' ? '' : ` ${path}`;
    const content = untouchedContent(file);
    if (content !== undefined && wanted.size === 1 && wanted.has('c')) {
      await context.print(`${content.sizeBytes}${suffix}\n`);
      return;
    }
    const all = await readAll(context, file);
    const text = all.toString();
    const counts = [
      ...(wanted.has('l') ? [text.split('\n').length - 1] : []),
      ...(wanted.has('w') ? [text.split(/\s+/).filter((word) => word !== '').length] : []),
      ...(wanted.has('c') ? [all.length] : []),
      ...(wanted.has('m') ? [text.length] : []),
    ];
    const shown = counts.length === 1 ? String(counts[0]) : counts.map((count) => String(count).padStart(9)).join(' ');
    await context.print(`${shown}${suffix}\n`);
  });
}
