// Starts fresh clones with `npm start` and ends them: as root from a folder closed to others, and as an ordinary user.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOST_MS = { first: 60_000, later: 10_000, end: 10_000 };
const NOBODY = { uid: 65534, gid: 65534 };

const isRoot = process.getuid() === 0;
if (isRoot) await check('root, in a closed folder', { mode: 0o700 });
await check('an ordinary user', { mode: 0o755, user: isRoot ? NOBODY : {} });

async function check(who, { mode, user = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  try {
    execFileSync('git', ['clone', '--quiet', '.', join(folder, 'clone')]);
    execFileSync('cp', ['-a', 'node_modules', join(folder, 'clone')]);
    rmSync(join(folder, 'clone', 'node_modules', '.cache'), { recursive: true, force: true });
    if (user.uid !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
    chmodSync(folder, mode);
    for (const most of [MOST_MS.first, MOST_MS.later]) await startAndEnd(who, folder, user, most);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startAndEnd(who, folder, user, mostMs) {
  // No LANG, and nothing else of ours.
  const env = { PATH: process.env.PATH, HOME: folder, HOST: '127.0.0.1', PORT: '0' };
  const npm = spawn('npm', ['start'], { cwd: join(folder, 'clone'), env, ...user, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = once(npm, 'close');
  const startedAt = performance.now();
  const url = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${who}: ${why}\n${output}`));
    setTimeout(() => fail(`not healthy in ${mostMs} ms`), mostMs).unref();
    ended.then(() => fail('it ended'));
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        const ready = /ready: (\S+)/.exec(output);
        if (ready) resolve(ready[1]);
      });
    }
  }).catch(async (error) => {
    npm.kill();
    await ended;
    throw error;
  });
  const healthyMs = performance.now() - startedAt;
  const { status } = await fetch(`${url}api/v1/health/`);
  const run = join(folder, 'clone', 'data', 'run');
  const pids = readdirSync(run).map((file) => Number.parseInt(readFileSync(join(run, file), 'utf8'), 10));

  const toldAt = performance.now();
  npm.kill('SIGTERM');
  await ended;
  const endMs = performance.now() - toldAt;
  const left = pids.filter(lives);
  console.log(`${who}: health ${status} in ${Math.round(healthyMs)} ms, ended in ${Math.round(endMs)} ms`);
  if (status !== 200 || endMs > MOST_MS.end || pids.length < 3 || left.length > 0) {
    throw new Error(`${who}: health ${status}, ${pids.length} processes, left running: ${left.join(', ')}\n${output}`);
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
