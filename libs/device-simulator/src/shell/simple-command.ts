import type { ProgramFile } from '../filesystem/nodes';
import { baseName } from '../filesystem/path';
import { builtins, specialBuiltins } from './builtins';
import { expandFields, expandText } from './expand';
import { IoError } from './open-file';
import type { Process } from './process';
import { ProgramContext } from './program';
import { redirect } from './redirect';
import { findCommand } from './lookup';
import type { Shell } from './shell';
import { ExitShell, ReturnFromFunction, ShellError } from './shell-error';
import { type Assignment, type CompoundCommand, listOf, type SimpleCommand } from './syntax';

export async function evaluateSimple(shell: Shell, command: SimpleCommand): Promise<number> {
  shell.lastSubstitutionStatus = 0;
  const words = await expandFields(shell, command.words);
  const [name, ...args] = words;
  if (name === undefined) return assignOnly(shell, command);
  if (name === 'exec') return replaceShell(shell, command, args);
  return shell.process.restoringDescriptors(async () => {
    try {
      await redirect(shell, command.redirections);
    } catch (error) {
      if (specialBuiltins.has(name) && error instanceof IoError) throw new ShellError(error.message);
      throw error;
    }
    return withAssignments(shell, command.assignments, name, () => invoke(shell, name, args));
  });
}

async function assignOnly(shell: Shell, command: SimpleCommand): Promise<number> {
  for (const { name, value } of command.assignments) shell.assign(name, await expandText(shell, value));
  // A redirection alone still makes its file.
  await shell.process.restoringDescriptors(() => redirect(shell, command.redirections));
  return shell.lastSubstitutionStatus;
}

/** `exec`: its redirections stay; with a command, the shell ends with it. */
async function replaceShell(shell: Shell, command: SimpleCommand, args: readonly string[]): Promise<number> {
  try {
    await redirect(shell, command.redirections);
  } catch (error) {
    if (error instanceof IoError) throw new ShellError(error.message);
    throw error;
  }
  const [name, ...rest] = args;
  if (name === undefined) return 0;
  shell.traps.clear();
  const file = findCommand(shell, name);
  if (file === undefined) throw new ShellError(`exec: ${name}: not found`, 127);
  shell.process.commandLine = args.join(' ');
  throw new ExitShell(await execute(shell, shell.process, file, name, rest));
}

/** Variables before a command last as long as it; before a special builtin they stay. */
async function withAssignments(
  shell: Shell,
  assignments: readonly Assignment[],
  name: string,
  action: () => Promise<number>,
): Promise<number> {
  if (assignments.length === 0) return action();
  const before = assignments.map(({ name: variable }) => ({
    variable,
    value: shell.variables.get(variable),
    isExported: shell.exported.has(variable),
  }));
  for (const assignment of assignments) {
    shell.assign(assignment.name, await expandText(shell, assignment.value));
    shell.exported.add(assignment.name);
  }
  try {
    return await action();
  } finally {
    for (const { variable, value, isExported } of specialBuiltins.has(name) ? [] : before.reverse()) {
      if (value === undefined) shell.variables.delete(variable);
      else shell.variables.set(variable, value);
      if (!isExported) shell.exported.delete(variable);
    }
  }
}

/** Calls a function, a builtin or a program, in this order but for the special builtins. */
async function invoke(shell: Shell, name: string, args: readonly string[]): Promise<number> {
  const body = specialBuiltins.has(name) ? undefined : shell.functions.get(name);
  if (body !== undefined) return callFunction(shell, body, args);
  if (name === 'command' && args[0] !== undefined && !args[0].startsWith('-')) {
    return invokeUnshadowed(shell, args[0], args.slice(1));
  }
  return invokeUnshadowed(shell, name, args);
}

/** `command name`: not the function of that name. */
async function invokeUnshadowed(shell: Shell, name: string, args: readonly string[]): Promise<number> {
  const builtin = builtins.get(name);
  if (builtin !== undefined) return builtin(shell, args);
  const file = findCommand(shell, name);
  if (file === undefined) {
    shell.machine.noteUnknownCommand(name);
    await shell.process.complain(`${shell.name}: ${name}: not found\n`);
    return 127;
  }
  const process = shell.forkProcess();
  process.commandLine = [name, ...args].join(' ');
  return shell.process.until(process.run(() => execute(shell, process, file, name, args)));
}

async function execute(
  shell: Shell,
  process: Process,
  file: ProgramFile,
  name: string,
  args: readonly string[],
): Promise<number> {
  const { machine, workingDirectory, environment } = shell;
  return file.program(new ProgramContext(machine, process, baseName(name), args, workingDirectory, environment));
}

async function callFunction(shell: Shell, body: CompoundCommand, args: readonly string[]): Promise<number> {
  const { parameters } = shell;
  const hidden = new Map<string, string | undefined>();
  shell.parameters = args;
  shell.locals.push(hidden);
  try {
    await shell.run(shell, listOf(body));
    return shell.lastStatus;
  } catch (error) {
    if (error instanceof ReturnFromFunction) return error.status;
    throw error;
  } finally {
    shell.locals.pop();
    shell.parameters = parameters;
    for (const [name, value] of hidden) {
      if (value === undefined) shell.variables.delete(name);
      else shell.variables.set(name, value);
    }
  }
}
