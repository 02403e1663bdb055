import { randomBytes } from 'node:crypto';

export interface TestRedis {
  readonly url: string;
  /** Of the calling test file alone: all its keys begin so. */
  readonly prefix: string;
}

export function testRedis(): TestRedis {
  const url = process.env['TEST_SERVER_REDIS'];
  if (url === undefined) throw new Error('There is no Redis in this test run.');
  return { url, prefix: `test-${randomBytes(6).toString('hex')}` };
}

/** For what needs Redis; skipped where there is none, which the set-up of the run says once (and CI refuses). */
export function describeWithRedis(name: string, body: () => void): void {
  (process.env['TEST_SERVER_REDIS'] === undefined ? describe.skip : describe)(name, body);
}
