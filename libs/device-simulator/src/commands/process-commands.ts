import type { Program, ProgramContext } from '../shell/program';
import { runScript } from '../shell/evaluate';
import { readAll } from './inputs';
import { parseOptions } from './options';

/** How long one second of the device's clock takes here. */
export interface Clock {
  readonly secondMs: number;
}

/** Commands of busybox about processes and time. */
export function processCommands(clock: Clock): Readonly<Record<string, Program>> {
  return { ash: shell, pgrep, sh: shell, sleep: (context) => sleep(context, clock) };
}

/** A script as a program of its own. */
export function runProgram(
  { machine, process, environment, workingDirectory, args }: ProgramContext,
  script: string,
  parameters: readonly string[] = args,
): Promise<number> {
  return runScript(machine, process, environment, script, { parameters, workingDirectory });
}

/** `sh -c script [name [parameter…]]`, `sh file`, or a script on standard input. */
async function shell(context: ProgramContext): Promise<number> {
  const [first, ...rest] = context.args;
  const run = (script: string, parameters: readonly string[]) => runProgram(context, script, parameters);
  if (first === '-c') return run(rest[0] ?? '', rest.slice(2));
  if (first === undefined || first === '-s') {
    return run(
      (await readAll(context, context.process.descriptor(0))).toString(),
      rest[0] === '--' ? rest.slice(1) : rest,
    );
  }
  if (first.startsWith('-')) return context.fail(`illegal option ${first}`, 2);
  if (!context.files.exists(context.path(first)))
    return context.fail(`can't open '${first}': No such file or directory`, 2);
  return run(context.files.readText(context.path(first)), rest);
}

/** `-f` alone is simulated. Like the real one it finds the shell that it was called from, too. */
async function pgrep(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'f');
  if (options === undefined || !options.flags.has('f')) return 2;
  const expression = new RegExp(options.operands[0] ?? '');
  const found = context.machine.processes
    .list()
    .filter((process) => process !== context.process && expression.test(process.commandLine));
  await context.print(found.map(({ pid }) => `${pid}\n`).join(''));
  return found.length > 0 ? 0 : 1;
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
