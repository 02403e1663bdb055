import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from './process-identity';
import { endProcess, endRecordedProcess, recordProcess } from './process-records';

describe('a process left by an earlier start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'records-'));
  const shell = (script: string) => spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  afterAll(() => rmSync(dataDir, { recursive: true }));

  it('is ended by the next one, once', async () => {
    const left = shell('exec sleep 60');
    recordProcess(dataDir, 'left', left.pid!);
    expect(await endRecordedProcess(dataDir, 'left', [['SIGKILL', 5_000]])).toBe(true);
    expect(processIdentity(left.pid!)).toBeNull();
    expect(await endRecordedProcess(dataDir, 'left', [['SIGKILL', 5_000]])).toBe(false);
  });

  it('is not mistaken for the one that has its number now', async () => {
    const stranger = shell('exec sleep 60');
    recordProcess(dataDir, 'stranger', stranger.pid!);
    writeFileSync(join(dataDir, 'run', 'stranger.pid'), `${stranger.pid} another-start\n`);
    expect(await endRecordedProcess(dataDir, 'stranger', [['SIGKILL', 5_000]])).toBe(false);
    expect(processIdentity(stranger.pid!)).not.toBeNull();
    stranger.kill('SIGKILL');
  });

  it('gets the next signal when the first does not end it', async () => {
    const stubborn = shell(`trap '' TERM; echo ready; while :; do sleep 0.05; done`);
    await once(stubborn.stdout, 'data');
    const exit = once(stubborn, 'exit');
    await endProcess(stubborn.pid!, [
      ['SIGTERM', 100],
      ['SIGKILL', 5_000],
    ]);
    expect(await exit).toEqual([null, 'SIGKILL']);
  });
});
