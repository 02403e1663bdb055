import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type RunningPostgres, startPostgres } from './postgres';

describe('the embedded PostgreSQL', () => {
  // Made by mkdtemp it is closed to others, as the home of root is.
  const dataDir = mkdtempSync(join(tmpdir(), 'postgres-'));
  const cluster = join(dataDir, 'postgres', 'cluster');
  const settings = { fsync: 'off' };
  let server: RunningPostgres;

  async function ask(sql: string): Promise<unknown> {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    try {
      return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
    } finally {
      await client.end();
    }
  }

  beforeAll(async () => {
    delete process.env['LANG'];
    server = await startPostgres({ dataDir, settings });
  });

  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('speaks UTF-8 on a system without LANG', async () => {
    expect(await ask(`SELECT current_setting('server_encoding')`)).toBe('UTF8');
    expect(await ask(`SELECT lower('ÄÖ') || length('ÄÖ')`)).toBe('äö2');
  });

  it('listens on the loopback address only, for those who may read its password file', async () => {
    expect(await ask(`SELECT current_setting('listen_addresses') || current_setting('unix_socket_directories')`)).toBe(
      '127.0.0.1',
    );
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    const stranger = new Client({ connectionString: server.url.replace(/:[^:@]*@/, ':guess@') });
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
  });

  it('comes back with its data under the same URL after it was killed', async () => {
    await ask('CREATE TABLE kept AS SELECT 1 AS one');
    const { url, port } = server;
    process.kill(server.pid, 'SIGKILL');
    expect(await server.exited).toBe('was ended by SIGKILL');
    server = await startPostgres({ dataDir, port, settings });
    expect(server.url).toBe(url);
    expect(await ask('SELECT one FROM kept')).toBe(1);
  });

  it('replaces one that an earlier start left running', async () => {
    const left = server;
    server = await startPostgres({ dataDir, settings });
    expect(await left.exited).toBe('ended with code 0');
    expect(await ask('SELECT one FROM kept')).toBe(1);
  });

  it('starts although the pid file of a killed one names a stranger', async () => {
    await server.stop();
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n`);
    server = await startPostgres({ dataDir, settings });
    expect(await ask('SELECT one FROM kept')).toBe(1);
  });

  it('refuses the data folder of another PostgreSQL in one line', async () => {
    await server.stop();
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
    const refusal = await startPostgres({ dataDir }).catch((error: Error) => error.message);
    expect(refusal).toMatch(/^\S+ holds data of PostgreSQL 17, the embedded server is 18: .*$/);
  });
});
