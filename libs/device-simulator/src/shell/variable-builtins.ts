import type { Shell } from './shell';
import { ShellError } from './shell-error';

type Builtin = (shell: Shell, args: readonly string[]) => Promise<number> | number;

/** Builtins about variables. */
export const variableBuiltins: readonly [string, Builtin][] = [
  ['export', exportVariables],
  ['local', local],
  ['read', read],
  ['unset', unset],
];

function split(argument: string): [name: string, value: string | undefined] {
  const [, name, value] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
  if (name === undefined) throw new ShellError(`${argument}: bad variable name`);
  return [name, value];
}

async function exportVariables(shell: Shell, args: readonly string[]): Promise<number> {
  for (const argument of args) {
    if (argument === '-p') continue;
    const [name, value] = split(argument);
    if (value !== undefined) shell.assign(name, value);
    shell.exported.add(name);
  }
  return 0;
}

function local(shell: Shell, args: readonly string[]): number {
  const hidden = shell.locals.at(-1);
  if (hidden === undefined) throw new ShellError('local: not in a function');
  for (const argument of args) {
    const [name, value] = split(argument);
    if (!hidden.has(name)) hidden.set(name, shell.variables.get(name));
    if (value !== undefined) shell.assign(name, value);
    else shell.variables.delete(name);
  }
  return 0;
}

function unset(shell: Shell, args: readonly string[]): number {
  const [option, ...names] = /^-[fv]$/.test(args[0] ?? '') ? args : ['-v', ...args];
  for (const name of names) {
    if (option === '-f') shell.functions.delete(name);
    else {
      shell.variables.delete(name);
      shell.exported.delete(name);
    }
  }
  return 0;
}

/** Without `-r` a backslash escapes the next character and continues a line. */
async function read(shell: Shell, args: readonly string[]): Promise<number> {
  const isRaw = args.includes('-r');
  const names = args.filter((arg) => arg !== '-r');
  const unknown = names.find((name) => name.startsWith('-'));
  if (unknown !== undefined) throw new ShellError(`read: illegal option ${unknown}`);
  let line = '';
  let isComplete = false;
  for (;;) {
    const part = await shell.process.readLine();
    if (part === null) break;
    line += part.toString();
    isComplete = line.endsWith('\n');
    if (isRaw || !line.endsWith('\\\n')) break;
    line = line.slice(0, -2);
  }
  const text = line.replace(/\n$/, '');
  const values = splitLine(
    isRaw ? text : text.replace(/\\([\s\S])/g, '$1'),
    names.length,
    shell.variables.get('IFS') ?? ' \t\n',
  );
  names.forEach((name, index) => shell.assign(name, values[index] ?? ''));
  return isComplete ? 0 : 1;
}

/** Fields of a line; the last name gets all the rest, without the blanks around it. */
function splitLine(line: string, count: number, separators: string): string[] {
  const blanks = [...separators].filter((character) => ' \t\n'.includes(character)).join('');
  const trim = (text: string) => {
    let start = 0;
    let end = text.length;
    while (start < end && blanks.includes(text[start] ?? '')) start += 1;
    while (end > start && blanks.includes(text[end - 1] ?? '')) end -= 1;
    return text.slice(start, end);
  };
  const values: string[] = [];
  let rest = trim(line);
  while (values.length < count - 1 && rest !== '') {
    const end = [...rest].findIndex((character) => separators.includes(character));
    if (end < 0) break;
    values.push(rest.slice(0, end));
    const separator = rest[end] ?? '';
    rest = trim(rest.slice(end + 1));
    if (
      blanks.includes(separator) &&
      rest !== '' &&
      separators.includes(rest[0] ?? '') &&
      !blanks.includes(rest[0] ?? '')
    ) {
      rest = trim(rest.slice(1));
    }
  }
  return [...values, rest];
}
