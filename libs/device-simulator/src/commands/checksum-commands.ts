import { FileContent } from '../filesystem/file-content';
import type { Program, ProgramContext } from '../shell/program';
import { eachInput, readAll, untouchedContent } from './inputs';
import { parseOptions } from './options';

/** Digests and dumps of files, big ones included. */
export const checksumCommands: Readonly<Record<string, Program>> = {
  sha256sum: (context) => checksum(context, (content) => content.sha256()),
  md5sum: (context) => checksum(context, (content) => content.md5()),
  hexdump,
};

async function checksum(
  context: ProgramContext,
  digestOf: (content: FileContent) => string,
): Promise<number> {
  const options = await parseOptions(context, 'csw');
  if (options === undefined) return 1;
  if (options.flags.has('c')) return verify(context, options.operands, options.flags.has('s'), digestOf);
  return eachInput(context, options.operands, async (file, path) => {
    const content = untouchedContent(file) ?? FileContent.of(await readAll(context, file));
    const digest = digestOf(content);
    await context.print(`${digest}  ${path}\n`);
  });
}

/** `-c`: reads lines of digest and name. */
async function verify(
  context: ProgramContext,
  lists: readonly string[],
  isSilent: boolean,
  digestOf: (content: FileContent) => string,
): Promise<number> {
  let failures = 0;
  const status = await eachInput(context, lists, async (file) => {
    for (const line of (await readAll(context, file)).toString().split('\n')) {
      const [, expected, path] = /^([0-9a-f]+) [ *](.+)$/i.exec(line) ?? [];
      if (expected === undefined || path === undefined) continue;
      const node = context.files.find(context.path(path));
      const isEqual = node?.kind === 'file' && digestOf(node.content) === expected.toLowerCase();
      if (!isEqual) failures += 1;
      if (!isSilent) await context.print(`${path}: ${isEqual ? 'OK' : 'FAILED'}\n`);
    }
  });
  if (failures > 0 && !isSilent) await context.fail(`WARNING: ${failures} of 1 computed checksums did NOT match`);
  return failures > 0 ? 1 : status;
}

/** `-C`, or `-v -e '1/1 "%02x"'`: the two ways in which scripts ask for bytes. */
async function hexdump(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'Cve:n:s:');
  if (options === undefined) return 1;
  const limit = Number(options.values.get('n') ?? Infinity);
  const skip = Number(options.values.get('s') ?? 0);
  return eachInput(context, options.operands, async (file) => {
    const bytes = (await readAll(context, file)).subarray(skip, skip + limit);
    if (options.values.has('e')) return context.print(`${bytes.toString('hex')}`);
    const rows = Array.from({ length: Math.ceil(bytes.length / 16) }, (_, row) => bytes.subarray(row * 16, row * 16 + 16));
    const text = rows.map((row, index) => `${offset(index * 16)}  ${spaced(row)}\n`).join('');
    await context.print(`${text}${offset(bytes.length)}\n`);
  });
}

function offset(position: number): string {
  return position.toString(16).padStart(8, '0');
}

function spaced(row: Buffer): string {
  return [...row].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
