import { FileError } from '../filesystem/file-system';
import { regularFile } from '../filesystem/nodes';
import { baseName } from '../filesystem/path';
import { IoError } from '../shell/open-file';
import type { Program, ProgramContext } from '../shell/program';
import { parseOptions } from './options';

/** Commands of busybox coreutils that make, move and remove files. */
export const fileCommands: Readonly<Record<string, Program>> = {
  cat,
  chmod,
  cp: copy,
  ln: link,
  ls: list,
  mkdir: makeDirectory,
  mktemp,
  mv: move,
  readlink,
  rm: remove,
  rmdir: (context) => remove(context),
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
  const file = operand === '-' ? context.process.descriptor(0).retain() : context.files.openToRead(context.path(operand));
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

async function chmod(context: ProgramContext): Promise<number> {
  const [mode = '', ...paths] = context.args.filter((arg) => arg !== '-R');
  return onEach(
    context,
    paths,
    (path) => {
      const node = context.files.find(path);
      if (node === undefined) throw new FileError('No such file or directory');
      if (node.kind === 'file') node.isExecutable = /^\d+$/.test(mode) ? /[1357]/.test(mode) : /\+.*x/.test(mode);
    },
    (path) => path,
  );
}

/** Where a source goes: into a folder under its own name, or to the name given. */
function destination(context: ProgramContext, source: string, target: string): string {
  const path = context.path(target);
  return context.files.find(path)?.kind === 'directory' ? `${path}/${baseName(context.path(source))}` : path;
}

async function copy(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'afpr');
  if (options === undefined) return 1;
  const target = options.operands.at(-1) ?? '';
  return onEach(
    context,
    options.operands.slice(0, -1),
    (source) => {
      const content = context.files.content(source).clone();
      const path = destination(context, source, target);
      context.files.openToWrite(path, 'truncate').release();
      context.files.place(path, regularFile(content));
    },
    (path) => `can't stat '${path}'`,
  );
}

async function move(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'fn');
  if (options === undefined) return 1;
  const target = options.operands.at(-1) ?? '';
  return onEach(
    context,
    options.operands.slice(0, -1),
    (source) => {
      const path = destination(context, source, target);
      if (options.flags.has('n') && context.files.exists(path)) return;
      context.files.rename(source, path);
    },
    (path) => `can't rename '${path}'`,
  );
}

async function link(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'sfn');
  if (options === undefined) return 1;
  const [target = '', name = baseName(target)] = options.operands;
  if (!options.flags.has('s')) return hardLink(context, target, name);
  return onEach(
    context,
    [name],
    (path) => {
      if (context.files.find(path, { followLast: false }) !== undefined && !options.flags.has('f')) {
        throw new FileError('File exists');
      }
      context.files.place(path, { kind: 'link', target });
    },
    (path) => path,
  );
}

async function hardLink(context: ProgramContext, target: string, name: string): Promise<number> {
  return onEach(
    context,
    [name],
    (path) => {
      const node = context.files.find(context.path(target), { followLast: false });
      if (node === undefined) throw new FileError('No such file or directory');
      if (context.files.find(path, { followLast: false }) !== undefined) throw new FileError('File exists');
      context.files.place(path, node);
    },
    (path) => path,
  );
}

async function list(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, '1laAdh');
  if (options === undefined) return 1;
  let status = 0;
  for (const operand of options.operands.length > 0 ? options.operands : ['.']) {
    const path = context.path(operand);
    const node = context.files.find(path);
    if (node === undefined) {
      status = await context.fail(`${operand}: No such file or directory`);
    } else if (node.kind !== 'directory' || options.flags.has('d')) {
      await context.print(`${entry(context, path, operand, options.flags)}\n`);
    } else {
      const names = context.files.namesIn(path).filter((name) => options.flags.has('a') || options.flags.has('A') || !name.startsWith('.'));
      await context.print(names.map((name) => `${entry(context, `${path}/${name}`, name, options.flags)}\n`).join(''));
    }
  }
  return status;
}

function entry(context: ProgramContext, path: string, name: string, flags: ReadonlySet<string>): string {
  if (!flags.has('l')) return name;
  const node = context.files.find(path, { followLast: false });
  const kind = node?.kind === 'directory' ? 'd' : node?.kind === 'link' ? 'l' : '-';
  const size = node?.kind === 'file' ? node.content.sizeBytes : 0;
  return `${kind}rwxr-xr-x    1 root     root     ${String(size).padStart(9)} Jan  1 00:00 ${name}`;
}

async function makeDirectory(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'pm:');
  if (options === undefined) return 1;
  return onEach(
    context,
    options.operands,
    (path) => context.files.makeDirectory(path, { parents: options.flags.has('p') }),
    (path) => `can't create directory '${path}'`,
  );
}

async function mktemp(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'dtqp:');
  if (options === undefined) return 1;
  const template = context.path(options.operands[0] ?? '/tmp/tmp.XXXXXX');
  for (;;) {
    const path = template.replace(/X{6}$/, () => Math.random().toString(36).slice(2, 8).padEnd(6, 'x'));
    if (context.files.exists(path)) continue;
    if (options.flags.has('d')) context.files.makeDirectory(path, { parents: false });
    else context.files.openToWrite(path, 'truncate').release();
    await context.print(`${path}\n`);
    return 0;
  }
}

async function readlink(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'fn');
  const [path = ''] = options?.operands ?? [];
  const node = context.files.find(context.path(path), { followLast: false });
  if (node?.kind === 'link') await context.print(`${node.target}\n`);
  else if (options?.flags.has('f')) await context.print(`${context.path(path)}\n`);
  else return 1;
  return 0;
}

async function remove(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'fr R');
  if (options === undefined) return 1;
  const recursive = options.flags.has('r') || options.flags.has('R') || context.name === 'rmdir';
  const isForced = options.flags.has('f');
  return onEach(
    context,
    options.operands,
    (path) => {
      if (isForced && context.files.find(path, { followLast: false }) === undefined) return;
      if (context.name === 'rmdir' && context.files.namesIn(path).length > 0) throw new FileError('Directory not empty');
      context.files.remove(path, { recursive });
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
