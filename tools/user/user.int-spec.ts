import { AuditEntry, Session } from '@firmware-upgrader/database';
import { TEST_PASSWORD } from '@firmware-upgrader/testing';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type TestApi, testApi } from '../../apps/api/test/harness/test-api';

const root = join(__dirname, '..', '..');

describe('npm run user', () => {
  let api: TestApi;
  beforeAll(async () => (api = await testApi()));
  afterAll(() => api?.close());

  const run = (...words: string[]) =>
    new Promise<{ code: number; output: string; error: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: api.db.url };
      const child = execFile(
        process.execPath,
        [join(root, 'tools/run.mjs'), join(root, 'tools/user/user.ts'), ...words],
        { cwd: root, env },
        (_, output, error) => resolve({ code: child.exitCode ?? -1, output, error }),
      );
    });
  const login = async (username: string, password: string) =>
    (await api.send('POST', '/api/v1/users/token/', { json: { username, password } })).status;

  it('gives whoever can log in no more a new password, and ends their sessions', async () => {
    const { id: userId, username } = await api.make.aSuperuser();
    const { manager } = api.db.dataSource;
    await manager.insert(Session, { id: 'a-session', userId, expires: new Date(Date.now() + 60_000) });

    const { code, output } = await run('reset-password', username);
    expect(code).toBe(0);
    const [, password = ''] = /with the password (\S+)/.exec(output) ?? [];
    expect(await login(username, password)).toBe(200);
    expect(await login(username, TEST_PASSWORD)).toBe(400);
    expect(await manager.countBy(Session, { userId })).toBe(0);
    const trail = await manager.findOneByOrFail(AuditEntry, { objectId: userId });
    expect(trail).toMatchObject({ action: 'change-password', userId: null });
  });

  it('says in one line what is wrong', async () => {
    expect(await run('reset-password', 'nobody')).toEqual({
      code: 1,
      output: '',
      error: 'There is no user "nobody".\n',
    });
    expect((await run('reset-password')).error).toMatch(/^Usage: .*\n$/);
  });
});
