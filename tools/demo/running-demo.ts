import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface RunningDemo {
  readonly url: string;
  readonly admin: { readonly username: string; readonly password: string };
  /** Of the same person. */
  readonly token: string;
  readonly end: () => Promise<void>;
}

const ADMIN = { username: 'admin', password: 'use-and-forget' };
const WITHOUT_LIMITS = {
  THROTTLE_API: '1000000/minute',
  THROTTLE_TOKEN: '1000000/day',
  THROTTLE_LOGIN: '1000000/minute',
};

/** The demo, servers and simulated fleet included, with its data in `dataDir` and on a port of its own; for tools. */
export async function startDemo(dataDir: string): Promise<RunningDemo> {
  const child = spawn(process.execPath, [join('tools', 'start.mjs'), '--demo'], {
    env: {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir },
      ...{ ADMIN_USERNAME: ADMIN.username, ADMIN_PASSWORD: ADMIN.password, ...WITHOUT_LIMITS },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let output = '';
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output = `${output}${chunk.toString()}`.slice(-10_000);
        // Its last words, when fleet and images are there.
        const [, url] = /URL +(\S+)\//.exec(output) ?? [];
        if (url !== undefined) resolve(url);
      });
    }
    void ended.then(() => reject(new Error(`The demo ended.\n${output}`)));
  });
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    const url = await ready;
    return { url, admin: ADMIN, token: await tokenOf(url), end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function tokenOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/users/token/`, { method: 'POST', body: new URLSearchParams(ADMIN) });
  const { token } = (await answer.json()) as { token: string };
  return token;
}
