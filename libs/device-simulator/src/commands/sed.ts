import { FileContent } from '../filesystem/file-content';
import { regularFile } from '../filesystem/nodes';
import type { ProgramContext } from '../shell/program';
import { readLines } from './inputs';
import { parseOptions } from './options';
import { regularExpression } from './regular-expression';

interface SedCommand {
  readonly address: ((line: string, number: number, isLast: boolean) => boolean) | undefined;
  readonly action: 'substitute' | 'print' | 'delete' | 'quit';
  readonly expression?: RegExp;
  readonly replacement?: string;
  readonly prints?: boolean;
}

const commandPattern = /^\s*(?:(\d+|\$)|\/((?:\\.|[^/])*)\/)?\s*(?:s(.)|([pdq]))/;

/** `sed` with the commands s, p, d and q, addressed by line or pattern. */
export async function sed(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'nriEe:');
  if (options === undefined) return 1;
  const given = options.values.get('e');
  const script = given ?? options.operands[0] ?? '';
  const paths = given === undefined ? options.operands.slice(1) : options.operands;
  const dialect = options.flags.has('r') || options.flags.has('E') ? 'extended' : 'basic';
  const commands = parseScript(script, dialect);
  if (commands === undefined) {
    context.machine.noteUnknownCommand(`sed ${script}`);
    return context.fail('unsupported command');
  }
  const { lines, status } = await readLines(context, paths);
  const output = transform(lines, commands, options.flags.has('n')).map((line) => `${line}\n`).join('');
  const [path] = paths;
  if (options.flags.has('i') && path !== undefined) context.files.place(context.path(path), regularFile(FileContent.of(output)));
  else await context.print(output);
  return status;
}

function parseScript(script: string, dialect: 'basic' | 'extended'): SedCommand[] | undefined {
  const commands: SedCommand[] = [];
  let rest = script;
  while (rest.trim() !== '') {
    const match = commandPattern.exec(rest);
    if (match === null) return undefined;
    const [whole, line, pattern, delimiter, letter] = match;
    const address = addressOf(line, pattern, dialect);
    rest = rest.slice(whole.length);
    if (delimiter !== undefined) {
      const parts = splitSubstitution(rest, delimiter);
      if (parts === undefined) return undefined;
      commands.push({
        address,
        action: 'substitute',
        expression: regularExpression(parts.pattern, dialect, { global: parts.flags.includes('g'), ignoreCase: /i/i.test(parts.flags) }),
        replacement: parts.replacement,
        prints: parts.flags.includes('p'),
      });
      rest = parts.rest;
    } else {
      commands.push({ address, action: letter === 'p' ? 'print' : letter === 'd' ? 'delete' : 'quit' });
    }
    if (!/^\s*(?:[;\n]|$)/.test(rest)) return undefined;
    rest = rest.replace(/^\s*[;\n]?/, '');
  }
  return commands;
}

function addressOf(line: string | undefined, pattern: string | undefined, dialect: 'basic' | 'extended'): SedCommand['address'] {
  if (line === '$') return (_text, _number, isLast) => isLast;
  if (line !== undefined) return (_text, number) => number === Number(line);
  if (pattern === undefined) return undefined;
  const expression = regularExpression(pattern.replaceAll('\\/', '/'), dialect);
  return (text) => expression.test(text);
}

function splitSubstitution(
  text: string,
  delimiter: string,
): { pattern: string; replacement: string; flags: string; rest: string } | undefined {
  const parts: string[] = [''];
  let index = 0;
  for (; index < text.length && parts.length < 3; index += 1) {
    const character = text[index] ?? '';
    if (character === '\\') {
      index += 1;
      parts.push(`${parts.pop() ?? ''}${text[index] === delimiter ? '' : '\\'}${text[index] ?? ''}`);
    } else if (character === delimiter) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  const [pattern, replacement] = parts;
  if (parts.length < 3 || pattern === undefined || replacement === undefined) return undefined;
  const flags = /^[gpiI]*/.exec(text.slice(index))?.[0] ?? '';
  return { pattern, replacement, flags, rest: text.slice(index + flags.length) };
}

function transform(lines: readonly string[], commands: readonly SedCommand[], isQuiet: boolean): string[] {
  const output: string[] = [];
  for (const [index, original] of lines.entries()) {
    let line = original;
    let isDeleted = false;
    let isLast = false;
    for (const command of commands) {
      if (command.address?.(line, index + 1, index === lines.length - 1) === false) continue;
      if (command.action === 'print') output.push(line);
      if (command.action === 'quit') isLast = true;
      if (command.action === 'delete') isDeleted = true;
      if (command.action === 'substitute' && command.expression?.test(line) === true) {
        command.expression.lastIndex = 0;
        line = line.replace(command.expression, (...match: unknown[]) => fill(command.replacement ?? '', match));
        if (command.prints === true) output.push(line);
      }
      if (command.expression !== undefined) command.expression.lastIndex = 0;
      if (isDeleted || isLast) break;
    }
    if (!isDeleted && !isQuiet) output.push(line);
    if (isLast) break;
  }
  return output;
}

/** `&` and `\1` to `\9` in a replacement. */
function fill(replacement: string, match: readonly unknown[]): string {
  return replacement.replace(/\\([1-9n&\\])|&/g, (whole, escaped: string | undefined) => {
    if (whole === '&') return String(match[0]);
    if (escaped === 'n') return '\n';
    if (escaped === '&' || escaped === '\\') return escaped;
    const group = match[Number(escaped)];
    return typeof group === 'string' ? group : '';
  });
}
