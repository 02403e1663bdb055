import { FileError } from '../filesystem/file-system';
import { resolvePath } from '../filesystem/path';
import { expandText } from './expand';
import { IoError, type OpenFile, TextSource } from './open-file';
import type { Shell } from './shell';
import type { Redirection } from './syntax';

/** Opens files and duplicates descriptors in the shell's own process, in the order in which they are written. */
export async function redirect(shell: Shell, redirections: readonly Redirection[]): Promise<void> {
  for (const redirection of redirections) {
    const target = await expandText(shell, redirection.target);
    if (redirection.operator === '<&' || redirection.operator === '>&')
      duplicate(shell, redirection.descriptor, target);
    else shell.process.replace(redirection.descriptor, open(shell, redirection, target));
  }
}

function duplicate(shell: Shell, descriptor: number, target: string): void {
  if (target === '-') {
    shell.process.closeDescriptor(descriptor);
    return;
  }
  const file = shell.process.descriptors.get(Number(target));
  if (!/^\d+$/.test(target) || file === undefined) throw new IoError(`${target}: Bad file descriptor`);
  if (Number(target) !== descriptor) shell.process.replace(descriptor, file.retain());
}

function open(shell: Shell, { operator }: Redirection, target: string): OpenFile {
  if (operator === '<<') return new TextSource(Buffer.from(target));
  const isInput = operator === '<' || operator === '<>';
  try {
    const path = resolvePath(shell.workingDirectory, target);
    if (isInput) return shell.machine.files.openToRead(path);
    return shell.machine.files.openToWrite(path, operator === '>>' ? 'append' : 'truncate');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const reason = error.reason.replace('No such file or directory', 'no such file');
    throw new IoError(`can't ${isInput ? 'open' : 'create'} ${target}: ${reason}`);
  }
}
