import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateExtension } from './generate-extension';

const root = join(__dirname, '..', '..', '..');
const run = promisify(execFile);
const SLOW_MS = 300_000;

describe('npm run generate:extension', () => {
  let folder: string;
  beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'extension-')))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'makes an extension outside this repository whose tests pass at once',
    async () => {
      const lines = await generateExtension(root, 'access-notes', folder, new Date());
      const command = `npm run test:example -- --testPathPatterns ${folder}`;
      expect(lines).toContain(`Next: EXTENSIONS=${folder} ${command}`);
      const { PATH, HOME, TEST_SERVER_DATABASE, TEST_SERVER_REDIS } = process.env;
      const { stderr } = await run('sh', ['-c', command], {
        cwd: root,
        env: {
          PATH,
          HOME,
          EXTENSIONS: folder,
          TEST_DATABASE_URL: TEST_SERVER_DATABASE,
          TEST_REDIS_URL: TEST_SERVER_REDIS,
        },
      });
      expect(stderr).toMatch(/^Tests: +4 passed, 4 total$/m);
    },
    SLOW_MS,
  );

  it('overwrites nothing', async () => {
    await generateExtension(root, 'access-notes', folder, new Date());
    await expect(generateExtension(root, 'access-notes', folder, new Date())).rejects.toThrow('is there already');
  });
});
