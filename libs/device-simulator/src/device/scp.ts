import { FileError } from '../filesystem/file-system';
import { IoError } from '../shell/open-file';
import type { Program, ProgramContext } from '../shell/program';

const accepted = Buffer.from([0]);

/** `scp -t`: the receiving side of the old protocol, one file. */
export const scpProgram: Program = async (context) => {
  const [path] = context.args.filter((arg) => !arg.startsWith('-'));
  if (!context.args.some((arg) => /^-\w*t/.test(arg)) || path === undefined)
    return context.fail('only receiving is possible');
  await context.print(accepted);
  for (;;) {
    const line = await context.process.readLine();
    if (line === null) return 0;
    const [, mode, size, name] = /^(C\d+|T\d+|D\d+|E) ?(\d*) ?(.*)\n$/s.exec(line.toString()) ?? [];
    if (mode?.startsWith('T') === true) {
      await context.print(accepted);
      continue;
    }
    if (mode?.startsWith('C') !== true || size === undefined || name === undefined)
      return refuse(context, 'unexpected message');
    const status = await receive(context, target(context, path, name), Number(size));
    if (status !== 0) return status;
  }
};

function target(context: ProgramContext, path: string, name: string): string {
  const resolved = context.path(path);
  return context.files.find(resolved)?.kind === 'directory' ? `${resolved}/${name}` : resolved;
}

async function receive(context: ProgramContext, path: string, sizeBytes: number): Promise<number> {
  const input = context.process.descriptor(0);
  try {
    const file = context.files.openToWrite(path, 'truncate');
    await context.print(accepted);
    try {
      for (let left = sizeBytes; left > 0;) {
        const chunk = await context.process.until(input.read());
        if (chunk === null) return 1;
        input.putBack(chunk.subarray(left));
        await file.write(chunk.subarray(0, left));
        left -= Math.min(left, chunk.length);
      }
    } finally {
      file.release();
    }
  } catch (error) {
    if (error instanceof FileError) return refuse(context, `${path}: ${error.reason}`);
    if (error instanceof IoError) return refuse(context, `${path}: ${error.message}`);
    throw error;
  }
  const end = await context.process.until(input.read());
  if (end !== null) input.putBack(end.subarray(1));
  await context.print(accepted);
  return 0;
}

async function refuse(context: ProgramContext, reason: string): Promise<number> {
  await context.print(Buffer.concat([Buffer.from([1]), Buffer.from(`scp: ${reason}\n`)]));
  return 1;
}
