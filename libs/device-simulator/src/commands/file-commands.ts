import { FileError } from '../filesystem/file-system';
import { baseName } from '../filesystem/path';
import { IoError } from '../shell/open-file';
import type { Program, ProgramContext } from '../shell/program';
import { dd } from './dd';
import { parseOptions } from './options';

/** Commands of busybox coreutils that make, move and remove files. */
export const fileCommands: Readonly<Record<string, Program>> = {
  cat,
  dd,
  ls: list,
  mkdir: makeDirectory,
  mv: move,
  rm: remove,
  sync: () => 0,
  touch,
};

async function cat(context: ProgramContext): Promise<number> {
  let status = 0;
  for (const operand of context.args.length > 0 ? context.args : ['-']) {
    try {
      await copyInput(context, operand);
    } catch (error) {
      if (error instanceof FileError) status = await context.fail(`can't open '${operand}': ${error.reason}`);
      else if (error instanceof IoError) return context.fail(`write error: ${error.message}`);
      else throw error;
    }
  }
  return status;
}

async function copyInput(context: ProgramContext, operand: string): Promise<void> {
  const file =
    operand === '-' ? context.process.descriptor(0).retain() : context.files.openToRead(context.path(operand));
  try {
    for (;;) {
      const chunk = await context.process.until(file.read());
      if (chunk === null) return;
      await context.print(chunk);
    }
  } finally {
    file.release();
  }
}

/** Tries an action on each path; says of those that fail what the kernel said. */
async function onEach(
  context: ProgramContext,
  paths: readonly string[],
  action: (path: string) => void,
  sentence: (path: string) => string,
): Promise<number> {
  let status = 0;
  for (const path of paths) {
    try {
      action(context.path(path));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      status = await context.fail(`${sentence(path)}: ${error.reason}`);
    }
  }
  return status;
}

/** Where a source goes: into a folder under its own name, or to the name given. */
function destination(context: ProgramContext, source: string, target: string): string {
  const path = context.path(target);
  return context.files.find(path)?.kind === 'directory' ? `${path}/${baseName(context.path(source))}` : path;
}

async function move(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'f');
  if (options === undefined) return 1;
  const target = options.operands.at(-1) ?? '';
  return onEach(
    context,
    options.operands.slice(0, -1),
    (source) => {
      const path = destination(context, source, target);
      context.files.rename(source, path);
    },
    (path) => `can't rename '${path}'`,
  );
}

async function list(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'l');
  if (options === undefined) return 1;
  const show = options.flags.has('l') ? longLine : (_: ProgramContext, _path: string, name: string) => name;
  let status = 0;
  for (const operand of options.operands.length > 0 ? options.operands : ['.']) {
    const path = context.path(operand);
    const node = context.files.find(path);
    if (node === undefined) {
      status = await context.fail(`${operand}: No such file or directory`);
      continue;
    }
    const shown =
      node.kind === 'directory'
        ? context.files.namesIn(path).map((name) => show(context, `${path}/${name}`, name))
        : [show(context, path, operand)];
    await context.print(shown.map((line) => `${line}\n`).join(''));
  }
  return status;
}

function longLine(context: ProgramContext, path: string, name: string): string {
  const node = context.files.find(path, { followLast: false });
  const kind = node?.kind === 'directory' ? 'd' : node?.kind === 'link' ? 'l' : '-';
  const size = node?.kind === 'file' ? node.content.sizeBytes : 0;
  return `${kind}rwxr-xr-x    1 root     root     ${String(size).padStart(9)} Jan  1 00:00 ${name}`;
}

async function makeDirectory(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'p');
  if (options === undefined) return 1;
  return onEach(
    context,
    options.operands,
    (path) => context.files.makeDirectory(path, { parents: options.flags.has('p') }),
    (path) => `can't create directory '${path}'`,
  );
}

async function remove(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'fr');
  if (options === undefined) return 1;
  const isForced = options.flags.has('f');
  return onEach(
    context,
    options.operands,
    (path) => {
      if (isForced && context.files.find(path, { followLast: false }) === undefined) return;
      context.files.remove(path, { recursive: options.flags.has('r') });
    },
    (path) => `can't remove '${path}'`,
  );
}

async function touch(context: ProgramContext): Promise<number> {
  return onEach(
    context,
    context.args.filter((arg) => !arg.startsWith('-')),
    (path) => {
      if (!context.files.exists(path)) context.files.openToWrite(path, 'append').release();
    },
    (path) => path,
  );
}
