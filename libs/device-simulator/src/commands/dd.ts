import { FileError } from '../filesystem/file-system';
import { IoError } from '../shell/open-file';
import type { Program, ProgramContext } from '../shell/program';

const known = new Set(['if', 'of', 'bs', 'seek']);

/** `dd` of busybox: a file is cut or grown to where the writing begins. */
export const dd: Program = async (context) => {
  const operands = new Map(context.args.map((arg) => arg.split('=', 2) as [string, string]));
  for (const name of operands.keys()) {
    if (known.has(name)) continue;
    context.machine.noteUnknownCommand(`dd ${name}`);
    return context.fail(`unrecognized operand '${name}'`);
  }
  const path = (name: string) => operands.get(name);
  try {
    openBoth(context, path('if'), path('of'), Number(operands.get('bs') ?? 512) * Number(operands.get('seek') ?? 0));
    return await copy(context);
  } catch (error) {
    if (!(error instanceof FileError || error instanceof IoError)) throw error;
    return context.fail(`error: ${error.message}`);
  }
};

function openBoth(context: ProgramContext, from: string | undefined, to: string | undefined, start: number): void {
  const { files, process } = context;
  if (from !== undefined) process.replace(0, files.openToRead(context.path(from)));
  if (to === undefined) return;
  files.truncate(context.path(to), start);
  process.replace(1, files.openToWrite(context.path(to), 'append'));
}

async function copy({ process }: ProgramContext): Promise<number> {
  for (let records = 0; ; records += 1) {
    const chunk = await process.read();
    if (chunk !== null) {
      await process.write(1, chunk);
      continue;
    }
    await process.complain(`${records}+0 records in\n${records}+0 records out\n`);
    return 0;
  }
}
