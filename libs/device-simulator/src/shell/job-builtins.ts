import { type Signal, signalNumbers } from './process';
import type { Shell } from './shell';
import { ShellError } from './shell-error';

type Builtin = (shell: Shell, args: readonly string[]) => Promise<number> | number;

/** Builtins about processes and signals. */
export const jobBuiltins: readonly [string, Builtin][] = [
  ['kill', kill],
  ['trap', trap],
  ['wait', wait],
];

function signalNamed(text: string): Signal | undefined {
  const name = text.toUpperCase().replace(/^SIG/, '');
  return (Object.keys(signalNumbers) as Signal[]).find(
    (signal) => signal === name || String(signalNumbers[signal]) === text,
  );
}

async function kill(shell: Shell, args: readonly string[]): Promise<number> {
  const [first = ''] = args;
  const option = first === '-s' ? (args[1] ?? '') : first.startsWith('-') ? first.slice(1) : undefined;
  const pids = args.slice(first === '-s' ? 2 : option === undefined ? 0 : 1);
  const signal = option === undefined ? 'TERM' : option === '0' ? undefined : signalNamed(option);
  if (option !== undefined && option !== '0' && signal === undefined) {
    throw new ShellError(`kill: bad signal name '${option}'`);
  }
  let status = 0;
  for (const pid of pids) {
    const process = shell.machine.processes.get(Number(pid));
    if (process === undefined) {
      await shell.process.complain(`${shell.name}: can't kill pid ${pid}: No such process\n`);
      status = 1;
    } else if (signal !== undefined) {
      process.signal(signal);
    }
  }
  shell.process.throwIfKilled();
  return status;
}

function trap(shell: Shell, args: readonly string[]): number {
  const [action = '-', ...names] = args[0] === '--' ? args.slice(1) : args;
  for (const name of names) {
    const signal = name === '0' || name === 'EXIT' ? 'EXIT' : signalNamed(name);
    if (signal === undefined) throw new ShellError(`trap: ${name}: invalid signal specification`);
    shell.traps.delete(signal);
    if (signal !== 'EXIT') shell.process.ignoredSignals.delete(signal);
    if (action === '' && signal !== 'EXIT') shell.process.ignoredSignals.add(signal);
    else if (action !== '-' && action !== '') shell.traps.set(signal, action);
  }
  return 0;
}

async function wait(shell: Shell, args: readonly string[]): Promise<number> {
  if (args.length === 0) {
    const children = shell.machine.processes.list().filter(({ parentPid }) => parentPid === shell.process.pid);
    await shell.untilSignal(Promise.all(children.map(({ exited }) => exited)));
    return 0;
  }
  let status = 0;
  for (const pid of args) {
    const child = shell.background.get(Number(pid));
    status = child === undefined ? 127 : ((await shell.untilSignal(child.exited)) ?? 143);
  }
  return status;
}
