import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Redis from 'ioredis';
import { type RunningRedis, startRedis } from './redis';
import { findRedis } from './redis-programs';

describe('the embedded Redis', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'redis-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  it('answers who knows its password, and comes back at the same address', async () => {
    const program = await findRedis({ dataDir });
    if (program === null) throw new Error('There is no Redis on this machine, and none could be unpacked.');
    let server: RunningRedis = await startRedis({ dataDir, program });
    const ping = async (url: string) => {
      const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
      client.on('error', () => undefined);
      try {
        return await client.ping();
      } finally {
        client.disconnect();
      }
    };
    expect(await ping(server.url)).toBe('PONG');
    await expect(ping(server.url.replace(/:[^:@]*@/, ':guess@'))).rejects.toThrow();

    process.kill(server.pid, 'SIGKILL');
    await server.exited;
    writeFileSync(join(dataDir, 'redis', 'dump.rdb'), 'REDIS9999 from a time to come');
    const { url, address } = server;
    server = await startRedis({ dataDir, program, address });
    expect(server.url).toBe(url);
    expect(await ping(url)).toBe('PONG');
    await server.stop();
  });
});
