import type { FileContent } from '../filesystem/file-content';
import { FileError } from '../filesystem/file-system';
import { RegularReader } from '../filesystem/open-files';
import type { OpenFile } from '../shell/open-file';
import type { ProgramContext } from '../shell/program';

/** Opens each file in turn, or standard input when none is named. The status is 1 when one cannot be opened. */
export async function eachInput(
  context: ProgramContext,
  paths: readonly string[],
  action: (file: OpenFile, path: string) => Promise<void>,
): Promise<number> {
  let status = 0;
  for (const path of paths.length > 0 ? paths : ['-']) {
    let file: OpenFile;
    try {
      file = path === '-' ? context.process.descriptor(0).retain() : context.files.openToRead(context.path(path));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      status = await context.fail(`${path}: ${error.reason}`);
      continue;
    }
    try {
      await action(file, path);
    } finally {
      file.release();
    }
  }
  return status;
}

/** The content of a file that nobody read yet: all that is known of a big one. */
export function untouchedContent(file: OpenFile): FileContent | undefined {
  return file instanceof RegularReader ? file.untouched : undefined;
}

export async function readAll(context: ProgramContext, file: OpenFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = await context.process.until(file.read());
    if (chunk === null) return Buffer.concat(chunks);
    chunks.push(chunk);
  }
}

/** The lines of all inputs, without their newlines. */
export async function readLines(
  context: ProgramContext,
  paths: readonly string[],
): Promise<{ lines: string[]; status: number }> {
  const lines: string[] = [];
  const status = await eachInput(context, paths, async (file) => {
    const text = (await readAll(context, file)).toString();
    if (text !== '') lines.push(...text.replace(/\n$/, '').split('\n'));
  });
  return { lines, status };
}
