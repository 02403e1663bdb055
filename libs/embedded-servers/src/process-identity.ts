import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * Tells a process from every other that ever had its number, across reboots; null when none runs under it. A zombie
 * does not run: in a container nobody may ever collect it.
 */
export function processIdentity(pid: number): string | null {
  return process.platform === 'linux' ? linuxIdentity(pid) : posixIdentity(pid);
}

export function isRunning(pid: number, identity: string): boolean {
  return processIdentity(pid) === identity;
}

/** Whether a process works in this folder; where that cannot be seen, whether it is such a program at all. */
export function worksIn(pid: number, folder: string, program: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === folder;
    return ps(pid, 'command=').includes(program);
  } catch {
    return false;
  }
}

function linuxIdentity(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses: proc_pid_stat(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTicks] = [fields[0] ?? '', fields[19] ?? ''];
    if ('ZX'.includes(state)) return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${startTicks}`;
  } catch {
    return null;
  }
}

function posixIdentity(pid: number): string | null {
  try {
    const [state = 'Z', ...started] = ps(pid, 'state=,lstart=').split(/\s+/);
    return state.startsWith('Z') ? null : started.join(' ');
  } catch {
    return null;
  }
}

function ps(pid: number, columns: string): string {
  return execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' }).trim();
}
