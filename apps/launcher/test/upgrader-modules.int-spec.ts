import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** Each process loads the upgraders of the setting before it does anything else. */
describe('the start with an upgrader of one’s own', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'upgrader-modules-'));
    writeFileSync(join(folder, 'broken.js'), `module.exports = { label: 'Acme' };`);
    writeFileSync(
      join(folder, 'fine.mjs'),
      `const phase = async () => ({ kind: 'next', phase: 'identity' });
      const names = 'connecting identity checksum memory uploading testing flashing rebooting reconnecting finishing';
      const phases = Object.fromEntries(names.split(' ').map((name) => [name, phase]));
      export default { label: 'Acme', optionsSchema: null, phases, tidyUp: async () => {} };`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function start(app: string, upgraders: Record<string, string>, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tools/run.mjs', `apps/${app}/src/main.ts`, ...args],
      {
        cwd: root,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          // A database that nobody answers at: none of them comes that far.
          DATABASE_URL: 'postgres://127.0.0.1:1/none',
          SECRET_KEY: 'not a secret, only long enough for one',
          DATA_DIR: folder,
          UPGRADERS: JSON.stringify(upgraders),
        },
      },
    );
    return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
  }

  it.each(['api', 'worker', 'launcher'])('ends in one line where the %s cannot use it', (app) => {
    const broken = start(app, { './broken.js': 'acme.ssh.Acme' });
    expect(broken.status).toBe(1);
    expect(broken.lines).toEqual([
      expect.stringMatching(/UPGRADERS: the module .{1,2}\.\/broken\.js.{1,2} cannot upgrade .* "?.*optionsSchema/),
    ]);
    const missing = start(app, { './missing.js': 'acme.ssh.Acme' });
    expect(missing.status).toBe(1);
    expect(missing.lines).toEqual([expect.stringContaining(`it is not to be found from ${root} or ${folder}`)]);
  });

  it('goes on where it is an ES module in the data folder', () => {
    const file = join(folder, 'openapi.json');
    expect(start('api', { './fine.mjs': 'acme.ssh.Acme' }, '--openapi', file)).toEqual({ status: 0, lines: [''] });
  });
});
