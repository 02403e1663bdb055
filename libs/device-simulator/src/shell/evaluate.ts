import { ArithmeticError } from './arithmetic';
import { expandFields, expandPattern, expandText } from './expand';
import { IoError, NullDevice, type OpenFile } from './open-file';
import { matchesPattern } from './pattern';
import { createPipe } from './pipe';
import type { Process } from './process';
import type { Machine } from './program';
import { redirect } from './redirect';
import { Shell } from './shell';
import { ExitShell, LeaveLoop, ShellError } from './shell-error';
import { evaluateSimple } from './simple-command';
import {
  type AndOrList,
  type Command,
  type CompoundBody,
  type CompoundCommand,
  type List,
  listOf,
  type Pipeline,
} from './syntax';

/** Runs a script, given as `ash -c` would be, in a process made for it. */
export function runScript(
  machine: Machine,
  process: Process,
  environment: ReadonlyMap<string, string>,
  script: string,
  options: { parameters?: readonly string[]; workingDirectory?: string } = {},
): Promise<number> {
  const shell = Shell.start(machine, process, environment, evaluateList);
  shell.parameters = options.parameters ?? [];
  shell.workingDirectory = options.workingDirectory ?? shell.workingDirectory;
  return shell.main(script);
}

async function evaluateList(shell: Shell, list: List): Promise<void> {
  for (const item of list) {
    shell.process.throwIfKilled();
    if (item.isBackground) startInBackground(shell, item);
    else await evaluateAndOr(shell, item);
    await shell.handleSignals();
  }
}

async function evaluateAndOr(shell: Shell, list: AndOrList): Promise<void> {
  const pipelines = [list.first, ...list.rest.map(({ pipeline }) => pipeline)];
  for (const [index, pipeline] of pipelines.entries()) {
    const operator = list.rest[index - 1]?.operator;
    if (operator === '&&' && shell.lastStatus !== 0) continue;
    if (operator === '||' && shell.lastStatus === 0) continue;
    if (index < pipelines.length - 1) await asTest(shell, () => evaluatePipeline(shell, pipeline));
    else await evaluatePipeline(shell, pipeline);
  }
}

/** While the action runs, a failure is an answer and does not end the shell. */
async function asTest(shell: Shell, action: () => Promise<void>): Promise<boolean> {
  shell.testDepth += 1;
  try {
    await action();
  } finally {
    shell.testDepth -= 1;
  }
  return shell.lastStatus === 0;
}

/** Without job control a background command reads nothing of its shell's input, and INT and QUIT pass it by. */
function startInBackground(shell: Shell, item: AndOrList): void {
  const process = shell.forkProcess();
  process.replace(0, new NullDevice());
  process.ignoredSignals.add('INT').add('QUIT');
  const child = shell.fork(process);
  void process.run(() => child.main([{ ...item, isBackground: false }]));
  shell.background.set(process.pid, process);
  shell.lastBackgroundPid = process.pid;
  shell.lastStatus = 0;
}

async function evaluatePipeline(shell: Shell, pipeline: Pipeline): Promise<void> {
  const [only, ...others] = pipeline.commands;
  if (only === undefined) return;
  const run = async () => {
    if (others.length === 0) await evaluateCommand(shell, only);
    else shell.lastStatus = await runStages(shell, pipeline.commands);
  };
  if (pipeline.isNegated) {
    shell.lastStatus = (await asTest(shell, run)) ? 1 : 0;
    return;
  }
  await run();
  if (shell.lastStatus !== 0 && shell.options.has('e') && shell.testDepth === 0) throw new ExitShell(shell.lastStatus);
}

async function runStages(shell: Shell, commands: readonly Command[]): Promise<number> {
  const ends: Promise<number>[] = [];
  let input: OpenFile | undefined;
  for (const [index, command] of commands.entries()) {
    const process = shell.forkProcess();
    if (input !== undefined) process.replace(0, input);
    input = undefined;
    if (index < commands.length - 1) {
      const { reader, writer } = createPipe();
      process.replace(1, writer);
      input = reader;
    }
    const child = shell.fork(process);
    ends.push(process.run(() => child.main(listOf(command))));
  }
  const statuses = await shell.process.until(Promise.all(ends));
  return statuses.at(-1) ?? 0;
}

async function evaluateCommand(shell: Shell, command: Command): Promise<void> {
  try {
    if (command.kind === 'simple') {
      shell.lastStatus = await evaluateSimple(shell, command);
    } else if (command.kind === 'function') {
      shell.functions.set(command.name, command.body);
      shell.lastStatus = 0;
    } else {
      await evaluateCompound(shell, command);
    }
  } catch (error) {
    if (error instanceof ArithmeticError) throw new ShellError(error.message);
    if (!(error instanceof IoError)) throw error;
    await shell.process.complain(`${shell.name}: ${error.message}\n`);
    shell.lastStatus = 1;
  }
}

async function evaluateCompound(shell: Shell, command: CompoundCommand): Promise<void> {
  if (command.redirections.length === 0) return evaluateBody(shell, command.compound);
  await shell.process.restoringDescriptors(async () => {
    await redirect(shell, command.redirections);
    await evaluateBody(shell, command.compound);
  });
}

async function evaluateBody(shell: Shell, body: CompoundBody): Promise<void> {
  switch (body.kind) {
    case 'group':
      return evaluateList(shell, body.body);
    case 'subshell': {
      const process = shell.forkProcess();
      const child = shell.fork(process);
      shell.lastStatus = await shell.process.until(process.run(() => child.main(body.body)));
      return;
    }
    case 'if':
      return evaluateIf(shell, body);
    case 'loop':
      return loop(shell, async () => {
        const holds = await asTest(shell, () => evaluateList(shell, body.condition));
        if (holds === body.isUntil) return false;
        await evaluateList(shell, body.body);
        return true;
      });
    case 'for': {
      const values = body.words === undefined ? [...shell.parameters] : await expandFields(shell, body.words);
      return loop(shell, async () => {
        const value = values.shift();
        if (value === undefined) return false;
        shell.assign(body.variable, value);
        await evaluateList(shell, body.body);
        return true;
      });
    }
    case 'case':
      return evaluateCase(shell, body);
  }
}

async function evaluateIf(shell: Shell, body: Extract<CompoundBody, { kind: 'if' }>): Promise<void> {
  for (const branch of body.branches) {
    if (await asTest(shell, () => evaluateList(shell, branch.condition))) return evaluateList(shell, branch.body);
  }
  shell.lastStatus = 0;
  if (body.otherwise !== undefined) await evaluateList(shell, body.otherwise);
}

async function evaluateCase(shell: Shell, body: Extract<CompoundBody, { kind: 'case' }>): Promise<void> {
  const subject = await expandText(shell, body.subject);
  for (const branch of body.branches) {
    for (const pattern of branch.patterns) {
      if (matchesPattern(subject, await expandPattern(shell, pattern))) {
        shell.lastStatus = 0;
        return evaluateList(shell, branch.body);
      }
    }
  }
  shell.lastStatus = 0;
}

/** Repeats a round until it says that there is none left; its status is that of the last body. */
async function loop(shell: Shell, round: () => Promise<boolean>): Promise<void> {
  let status = 0;
  for (;;) {
    shell.process.throwIfKilled();
    try {
      if (!(await round())) break;
      status = shell.lastStatus;
    } catch (error) {
      if (!(error instanceof LeaveLoop)) throw error;
      if (error.levels > 1) throw new LeaveLoop(error.kind, error.levels - 1);
      status = shell.lastStatus;
      if (error.kind === 'break') break;
    }
    await shell.process.breathe();
  }
  shell.lastStatus = status;
}
