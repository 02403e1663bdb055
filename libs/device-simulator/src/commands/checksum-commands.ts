import { FileContent } from '../filesystem/file-content';
import type { Program, ProgramContext } from '../shell/program';
import { eachInput, readAll, untouchedContent } from './inputs';
import { parseOptions } from './options';

/** Digests of files, big ones included. */
export const checksumCommands: Readonly<Record<string, Program>> = {
  sha256sum: (context) => checksum(context, (content) => content.sha256()),
  md5sum: (context) => checksum(context, (content) => content.md5()),
};

async function checksum(context: ProgramContext, digestOf: (content: FileContent) => string): Promise<number> {
  const options = await parseOptions(context, '');
  if (options === undefined) return 1;
  return eachInput(context, options.operands, async (file, path) => {
    const content = untouchedContent(file) ?? FileContent.of(await readAll(context, file));
    await context.print(`${digestOf(content)}  ${path}\n`);
  });
}
