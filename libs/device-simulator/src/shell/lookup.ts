import type { ProgramFile, RegularFile } from '../filesystem/nodes';
import { resolvePath } from '../filesystem/path';
import type { Shell } from './shell';

export type ExecutableFile = ProgramFile | RegularFile;

// dropbear svr-chansession.c: what root gets when no login shell sets it.
export const defaultPath = '/usr/sbin:/usr/bin:/sbin:/bin';

/** The path behind a command's name. */
export function commandPath(shell: Shell, name: string): string | undefined {
  const candidates = name.includes('/')
    ? [resolvePath(shell.workingDirectory, name)]
    : (shell.variables.get('PATH') ?? defaultPath).split(':').map((folder) => resolvePath(folder || '/', name));
  return candidates.find((path) => {
    const node = shell.machine.files.find(path);
    return node?.kind === 'program' || (node?.kind === 'file' && (node.isExecutable || name.includes('/')));
  });
}

export function findCommand(shell: Shell, name: string): ExecutableFile | undefined {
  const path = commandPath(shell, name);
  const node = path === undefined ? undefined : shell.machine.files.find(path);
  return node?.kind === 'program' || node?.kind === 'file' ? node : undefined;
}
