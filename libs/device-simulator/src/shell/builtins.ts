import { resolvePath } from '../filesystem/path';
import { printf } from './printf';
import { jobBuiltins } from './job-builtins';
import { commandPath } from './lookup';
import type { OptionLetter, Shell } from './shell';
import { ExitShell, LeaveLoop, ReturnFromFunction, ShellError } from './shell-error';
import { testCommand } from './test-command';
import { variableBuiltins } from './variable-builtins';

export type Builtin = (shell: Shell, args: readonly string[]) => Promise<number> | number;

/** Those whose errors end a script, and before which assignments stay (POSIX XCU 2.14). */
export const specialBuiltins: ReadonlySet<string> = new Set([
  ':',
  'break',
  'continue',
  'eval',
  'exec',
  'exit',
  'export',
  'return',
  'set',
  'shift',
  'trap',
  'unset',
]);

export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  [':', () => 0],
  ['true', () => 0],
  ['false', () => 1],
  ['break', (_shell, args) => leaveLoop('break', args)],
  ['continue', (_shell, args) => leaveLoop('continue', args)],
  ['cd', changeDirectory],
  ['command', describeCommand],
  ['echo', echo],
  ['eval', (shell, args) => shell.evaluate(args.join(' '))],
  [
    'exit',
    (shell, args) => {
      throw new ExitShell(statusFrom(shell, args));
    },
  ],
  [
    'printf',
    (shell, args) =>
      printf(
        args,
        (text) => shell.process.write(1, text),
        (text) => complain(shell, text),
      ),
  ],
  ['pwd', (shell) => say(shell, `${shell.workingDirectory}\n`)],
  [
    'return',
    (shell, args) => {
      throw new ReturnFromFunction(statusFrom(shell, args));
    },
  ],
  ['set', set],
  ['shift', shift],
  ['test', (shell, args) => testCommand(shell, args)],
  ['[', (shell, args) => testCommand(shell, args, { isBracket: true })],
  ...variableBuiltins,
  ...jobBuiltins,
]);

async function say(shell: Shell, text: string): Promise<number> {
  await shell.process.write(1, text);
  return 0;
}

async function complain(shell: Shell, text: string): Promise<number> {
  await shell.process.complain(`${shell.name}: ${text}\n`);
  return 1;
}

function statusFrom(shell: Shell, args: readonly string[]): number {
  const [text] = args;
  if (text === undefined) return shell.lastStatus;
  if (!/^\d+$/.test(text)) throw new ShellError(`Illegal number: ${text}`);
  return Number(text) & 255;
}

function leaveLoop(kind: 'break' | 'continue', args: readonly string[]): never {
  throw new LeaveLoop(kind, Math.max(1, Number(args[0] ?? 1)));
}

async function changeDirectory(shell: Shell, args: readonly string[]): Promise<number> {
  const target = args.find((arg) => !arg.startsWith('-')) ?? shell.variables.get('HOME') ?? '/root';
  const path = resolvePath(shell.workingDirectory, target);
  if (shell.machine.files.find(path)?.kind !== 'directory') return complain(shell, `cd: can't cd to ${target}`);
  shell.workingDirectory = path;
  return 0;
}

/** Busybox knows `-n` and `-e` and prints everything else as it is. */
async function echo(shell: Shell, args: readonly string[]): Promise<number> {
  const words = [...args];
  let newline = true;
  let escapes = false;
  while (/^-[neE]+$/.test(words[0] ?? '')) {
    const letters = words.shift() ?? '';
    if (letters.includes('n')) newline = false;
    if (letters.includes('e')) escapes = true;
    if (letters.includes('E')) escapes = false;
  }
  const text = words.join(' ');
  if (!escapes) return say(shell, newline ? `${text}\n` : text);
  return printf(
    ['%b', newline ? `${text}\\n` : text],
    (output) => shell.process.write(1, output),
    (message) => complain(shell, message),
  );
}

async function set(shell: Shell, args: readonly string[]): Promise<number> {
  let index = 0;
  for (; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--') {
      index += 1;
      shell.parameters = args.slice(index);
      return 0;
    }
    if (!/^[-+]./.test(arg)) break;
    for (const letter of arg.slice(1)) setOption(shell, letter, arg.startsWith('-'));
  }
  if (index < args.length) shell.parameters = args.slice(index);
  return 0;
}

function setOption(shell: Shell, letter: string, isOn: boolean): void {
  const known: readonly OptionLetter[] = ['e', 'u', 'f'];
  const option = known.find((candidate) => candidate === letter);
  if (option === undefined) throw new ShellError(`set: illegal option -${letter}`);
  if (isOn) shell.options.add(option);
  else shell.options.delete(option);
}

async function shift(shell: Shell, args: readonly string[]): Promise<number> {
  const count = Number(args[0] ?? 1);
  if (count > shell.parameters.length) throw new ShellError("shift: can't shift that many");
  shell.parameters = shell.parameters.slice(count);
  return 0;
}

/** `command -v name`. */
async function describeCommand(shell: Shell, args: readonly string[]): Promise<number> {
  const [option, name] = args;
  if (option !== '-v' || name === undefined) return 127;
  if (shell.functions.has(name) || builtins.has(name) || name === 'exec') return say(shell, `${name}\n`);
  const path = commandPath(shell, name);
  return path === undefined ? 127 : say(shell, `${path}\n`);
}
