import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateInRepository, generatePackage, packagesFolder } from './generate-upgrader';

const root = join(__dirname, '..', '..', '..');
const run = promisify(execFile);
const SLOW_MS = 300_000;

describe('npm run generate:upgrader', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'generated-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What `npm install` would make of the package's dependencies. */
  function install(): void {
    mkdirSync(join(folder, 'node_modules', '@types'), { recursive: true });
    symlinkSync(packagesFolder(root), join(folder, 'node_modules', '@firmware-upgrader'));
    for (const name of ['typescript', '@types/node']) {
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    }
  }

  it(
    'makes a package outside this repository whose tests pass at once, and which the product takes',
    async () => {
      await run('npm', ['run', 'build:packages'], { cwd: root });
      const lines = await generatePackage(root, 'acme-router', folder);
      expect(lines).toContain(`Next: cd ${folder} && npm install && npm test`);
      install();
      const { PATH, HOME } = process.env;
      const { stdout } = await run('npm', ['test'], { cwd: folder, env: { PATH, HOME } });
      expect(stdout).toMatch(/^ℹ pass \d\d$/m);
      expect(stdout).toMatch(/^ℹ fail 0$/m);

      const script = `
        const { addUpgraderModules, UpgradeError } = require('./libs/upgraders/src');
        const all = addUpgraderModules(new Map(), [{ module: '${folder}', strategy: 'acme.ssh.Acme' }], ['.']);
        const { failureOf } = require('${folder}/dist/failures.js');
        console.log(all.get('acme.ssh.Acme').label, failureOf(-1, '') instanceof UpgradeError);`;
      const env = { ...process.env, TS_NODE_PROJECT: join(root, 'tsconfig.json'), SWCRC: 'true' };
      const loaded = await run(process.execPath, ['-r', '@swc-node/register', '-e', script], { cwd: root, env });
      expect(loaded.stdout).toBe('Acme router SSH true\n');
    },
    SLOW_MS,
  );

  it(
    'is the beginning of docs/write-an-upgrader.md, whose upgrader of a device with programs of its own works',
    async () => {
      await generatePackage(root, 'acme-router', folder);
      install();
      const blocks = typeScriptOf(readFileSync(join(root, 'docs', 'write-an-upgrader.md'), 'utf8'));
      const [option, failure, phase, imports, device, ownTest] = blocks;
      change('options.ts', /^ {4}force:/m, `${option}$&`);
      change('failures.ts', /^ {2}\[\/no space/m, `${failure}$&`);
      change('testing.ts', /^[^]*$/, phase);
      change('acme-router-upgrader.test.ts', /^import \{ describeUpgrader \}.*\n/m, imports);
      change('acme-router-upgrader.test.ts', /^describeUpgrader\(.*\n/m, device);
      change('acme-router-upgrader.test.ts', /^describe\(.*\n/m, `$&${ownTest}`);
      const { PATH, HOME } = process.env;
      await run('npm', ['run', 'build'], { cwd: folder, env: { PATH, HOME } });
      const { stdout } = await run(
        process.execPath,
        [
          '--test',
          '--test-reporter',
          'spec',
          '--test-name-pattern',
          'licence|one flash|refuses',
          'dist/acme-router-upgrader.test.js',
        ],
        { cwd: folder, env: { PATH, HOME } },
      );
      expect(stdout).toContain('leaves a device alone whose licence is over');
      expect(stdout).toMatch(/^ℹ fail 0$/m);
    },
    SLOW_MS,
  );

  function typeScriptOf(page: string): string[] {
    return [...page.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = '']) => code);
  }

  function change(file: string, place: RegExp, text = ''): void {
    const path = join(folder, 'src', file);
    const before = readFileSync(path, 'utf8');
    expect(before).toMatch(place);
    writeFileSync(path, before.replace(place, text));
  }

  it('writes an upgrader among ours and into their registry', async () => {
    const library = join(folder, 'libs', 'upgraders', 'src');
    cpSync(join(root, 'libs', 'upgraders', 'src'), library, { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const files = await generateInRepository(folder, 'acme-router');
    expect(files).toContain('libs/upgraders/src/acme-router/acme-router-upgrader.device-spec.ts');

    const { upgraderProblems, upgraderRegistry } = (await import(
      library
    )) as typeof import('@firmware-upgrader/upgraders');
    const upgrader = upgraderRegistry.get('firmware-upgrader.ssh.AcmeRouter');
    expect(upgrader?.label).toBe('Acme router SSH');
    expect(upgraderProblems(upgrader)).toEqual([]);
    expect(readFileSync(join(library, 'acme-router', 'testing.ts'), 'utf8')).not.toContain(
      '@firmware-upgrader/upgraders',
    );
  });

  it('overwrites nothing, and wants a proper name', async () => {
    await generatePackage(root, 'acme-router', folder);
    await expect(generatePackage(root, 'acme-router', folder)).rejects.toThrow('is there already');
    await expect(generatePackage(root, 'Acme Router', folder)).rejects.toThrow('is no name such as "my-router"');
  });
});
