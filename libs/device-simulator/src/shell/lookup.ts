import type { ProgramFile } from '../filesystem/nodes';
import { resolvePath } from '../filesystem/path';
import type { Shell } from './shell';

// dropbear svr-chansession.c: what root gets when no login shell sets it.
export const defaultPath = '/usr/sbin:/usr/bin:/sbin:/bin';

/** The path behind a command's name. */
export function commandPath(shell: Shell, name: string): string | undefined {
  const candidates = name.includes('/')
    ? [resolvePath(shell.workingDirectory, name)]
    : (shell.variables.get('PATH') ?? defaultPath).split(':').map((folder) => resolvePath(folder || '/', name));
  return candidates.find((path) => shell.machine.files.find(path)?.kind === 'program');
}

export function findCommand(shell: Shell, name: string): ProgramFile | undefined {
  const path = commandPath(shell, name);
  const node = path === undefined ? undefined : shell.machine.files.find(path);
  return node?.kind === 'program' ? node : undefined;
}
