import type { Program, ProgramContext } from '../shell/program';
import { runScript } from '../shell/evaluate';
import { baseName, parentPath } from '../filesystem/path';
import { readAll } from './inputs';
import { parseOptions } from './options';

/** How long one second of the device's clock takes here. */
export interface Clock {
  readonly secondMs: number;
}

/** Commands of busybox about processes, time and names. */
export function processCommands(clock: Clock): Readonly<Record<string, Program>> {
  return {
    ash: shell,
    basename: (context) => printed(context, baseName(context.args[0] ?? '').replace(new RegExp(`${context.args[1] ?? ''}$`), '')),
    date,
    dirname: (context) => printed(context, context.args[0]?.includes('/') === true ? parentPath(context.args[0]) : '.'),
    env: (context) => printed(context, [...context.environment].map(([name, value]) => `${name}=${value}`).join('\n')),
    id: (context) => printed(context, context.args[0] === '-u' ? '0' : 'uid=0(root) gid=0(root) groups=0(root)'),
    logger: () => 0,
    pgrep,
    pidof,
    ps,
    seq,
    sh: shell,
    sleep: (context) => sleep(context, clock),
    which,
  };
}

async function printed(context: ProgramContext, line: string): Promise<number> {
  await context.print(`${line}\n`);
  return 0;
}

/** `sh -c script [name [parameter…]]`, `sh file`, or a script on standard input. */
async function shell(context: ProgramContext): Promise<number> {
  const [first, ...rest] = context.args;
  const run = (script: string, parameters: readonly string[]) =>
    runScript(context.machine, context.process, context.environment, script, { parameters, workingDirectory: context.workingDirectory });
  if (first === '-c') return run(rest[0] ?? '', rest.slice(2));
  if (first === undefined || first === '-s') {
    return run((await readAll(context, context.process.descriptor(0))).toString(), rest[0] === '--' ? rest.slice(1) : rest);
  }
  if (first.startsWith('-')) return context.fail(`illegal option ${first}`, 2);
  if (!context.files.exists(context.path(first))) return context.fail(`can't open '${first}': No such file or directory`, 2);
  return run(context.files.readText(context.path(first)), rest);
}

async function date(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'u');
  if (options === undefined) return 1;
  const now = new Date();
  const format = options.operands[0]?.replace(/^\+/, '') ?? '%Y-%m-%d %H:%M:%S UTC';
  const two = (value: number) => String(value).padStart(2, '0');
  const fields: Record<string, string> = {
    s: String(Math.floor(now.getTime() / 1000)),
    Y: String(now.getUTCFullYear()),
    m: two(now.getUTCMonth() + 1),
    d: two(now.getUTCDate()),
    H: two(now.getUTCHours()),
    M: two(now.getUTCMinutes()),
    S: two(now.getUTCSeconds()),
  };
  return printed(context, format.replace(/%([a-zA-Z])/g, (whole, letter: string) => fields[letter] ?? whole));
}

/** Like the real one it finds the shell that it was called from, too. */
async function pgrep(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'flxnov');
  if (options === undefined) return 2;
  const expression = new RegExp(options.operands[0] ?? '');
  const found = context.machine.processes.list().filter((process) => {
    const subject = options.flags.has('f') ? process.commandLine : programName(process.commandLine);
    return process !== context.process && expression.test(subject);
  });
  await context.print(found.map(({ pid, commandLine }) => `${pid}${options.flags.has('l') ? ` ${commandLine}` : ''}\n`).join(''));
  return found.length > 0 ? 0 : 1;
}

/** The kernel names a script after its file, not after the shell that reads it. */
function programName(commandLine: string): string {
  const [first = '', second = ''] = commandLine.split(' ');
  return baseName(first === '/bin/sh' && second.startsWith('/') ? second : first);
}

async function pidof(context: ProgramContext): Promise<number> {
  const [name = ''] = context.args;
  const pids = context.machine.processes.list().filter(({ commandLine }) => programName(commandLine) === name);
  if (pids.length > 0) await printed(context, pids.map(({ pid }) => pid).join(' '));
  return pids.length > 0 ? 0 : 1;
}

async function ps(context: ProgramContext): Promise<number> {
  const line = (pid: number, command: string) => `${String(pid).padStart(5)} root      1200 S    ${command}\n`;
  const rows = context.machine.processes.list().map(({ pid, commandLine }) => line(pid, commandLine));
  await context.print(['  PID USER       VSZ STAT COMMAND\n', line(1, '/sbin/procd'), ...rows].join(''));
  return 0;
}

async function seq(context: ProgramContext): Promise<number> {
  const [from = 1, to = from] = context.args.map(Number);
  const first = context.args.length > 1 ? from : 1;
  const numbers = Array.from({ length: Math.max(0, to - first + 1) }, (_, index) => first + index);
  await context.print(numbers.map((number) => `${number}\n`).join(''));
  return 0;
}

/** Whole numbers only, as on OpenWrt. */
async function sleep(context: ProgramContext, { secondMs }: Clock): Promise<number> {
  const units: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400 };
  let seconds = 0;
  for (const argument of context.args) {
    const [, count, unit = 's'] = /^(\d+)([smhd]?)$/.exec(argument) ?? [];
    if (count === undefined) return context.fail(`invalid number '${argument}'`);
    seconds += Number(count) * (units[unit] ?? 1);
  }
  await context.process.sleep(seconds * secondMs);
  return 0;
}

async function which(context: ProgramContext): Promise<number> {
  let status = 0;
  for (const name of context.args) {
    const folders = (context.environment.get('PATH') ?? '/usr/sbin:/usr/bin:/sbin:/bin').split(':');
    const path = folders.map((folder) => `${folder}/${name}`).find((candidate) => context.files.exists(candidate));
    if (path === undefined) status = 1;
    else await context.print(`${path}\n`);
  }
  return status;
}
