import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { addUpgraderModules, imageTypesOf, openWrtUpgrader, optionProblems, upgraderRegistry } from '..';

const STRATEGY = 'acme.ssh.Acme';

describe('upgraders that are loaded at the start', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'upgraders-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const upgrader = (changes = '') => `
    const phase = async () => ({ kind: 'next', phase: 'identity' });
    const names = 'connecting identity checksum memory uploading testing flashing rebooting reconnecting finishing';
    module.exports = {
      label: 'Acme', optionsSchema: null, phases: Object.fromEntries(names.split(' ').map((name) => [name, phase])),
      tidyUp: async () => {}, ${changes}
    };`;
  const load = (module: string, strategy = STRATEGY, folders = [folder]) =>
    addUpgraderModules(upgraderRegistry, [{ module, strategy }], folders);

  it.each(['./acme.js', 'acme.js', '../acme.js', 'acme', 'acme-upgrader'])('are found as %s', (module) => {
    write('here/acme.js', upgrader());
    write('acme.js', upgrader());
    write('node_modules/acme-upgrader/package.json', '{ "main": "lib/index.js" }');
    write('node_modules/acme-upgrader/lib/index.js', upgrader());
    const all = load(module, STRATEGY, [join(folder, 'here')]);
    expect(all.get(STRATEGY)).toMatchObject({ label: 'Acme' });
    expect([...all.keys()].slice(0, -1)).toEqual([...upgraderRegistry.keys()]);
  });

  it('are found by their absolute path, as a folder with a package.json, and in the second folder', () => {
    write('acme/package.json', '{ "main": "main.js" }');
    write('acme/main.js', upgrader());
    expect(load(join(folder, 'acme'), STRATEGY, ['/']).has(STRATEGY)).toBe(true);
    expect(load('./acme', STRATEGY, ['/', folder]).has(STRATEGY)).toBe(true);
  });

  it('bring their image types and what they say of options', () => {
    const schema = `{ type: 'object', additionalProperties: false, properties: {
      slot: { type: 'string', enum: ['a', 'b'] }, force: { type: 'boolean' }, tries: { type: 'integer', minimum: 1 } } }`;
    write(
      'acme.js',
      upgrader(`optionsSchema: ${schema}, imageTypes: [{ type: 'a.bin', label: 'A', boards: ['A 1'] }]`),
    );
    const all = load('./acme.js');
    expect(imageTypesOf(all)).toEqual([{ type: 'a.bin', label: 'A', boards: ['A 1'] }]);
    const problems = (options: Record<string, unknown>) => optionProblems(all.get(STRATEGY)!, options);
    expect(problems({ slot: 'b', force: true, tries: 3 })).toEqual([]);
    expect(problems({ slot: 'c', force: 'yes', tries: 0, z: 1 })).toEqual([
      'The option "z" is not known.',
      'The option "slot" must be one of a, b.',
      'The option "force" must be true or false.',
      'The option "tries" must be >= 1.',
    ]);
  });

  const cases: [problem: string, text: string][] = [
    ['it exports no upgrader by default', 'module.exports = undefined;'],
    ['"label" is no text', upgrader('label: 1')],
    ['"tidyUp" is no function', upgrader('tidyUp: undefined')],
    ['"phases" is no object', upgrader('phases: undefined')],
    ['the phase "flashing" is no function', upgrader().replace('flashing ', '')],
    ['there is no phase "dancing"', upgrader().replace('flashing ', 'flashing dancing ')],
    ['"optionsSchema" is neither a JSON schema nor null', upgrader('optionsSchema: undefined')],
    ['"optionsSchema" does not compile: strict mode: unknown keyword: "typ"', upgrader('optionsSchema: { typ: 1 }')],
    ['"optionsSchema" is not of an object with properties', upgrader(`optionsSchema: { type: 'object' }`)],
    [
      'the option "a" is no boolean, string, integer or number',
      upgrader(`optionsSchema: { type: 'object', additionalProperties: false, properties: { a: { type: 'array' } } }`),
    ],
    ['"imageTypes" is no list of { type, label, boards }', upgrader('imageTypes: [{}]')],
    ['it cannot be loaded: the licence is missing', `throw new Error('the licence is missing.\\nAt all.')`],
  ];
  it.each(cases)('stop the start in one line, because %s', (problem, text) => {
    write('acme.js', text);
    expect(() => load('./acme.js')).toThrow(
      new Error(`UPGRADERS: the module "./acme.js" cannot upgrade "acme.ssh.Acme": ${problem}.`),
    );
  });

  it('stop the start when they are not there', () => {
    expect(() => load('./nowhere', STRATEGY, [folder, '/'])).toThrow(`it is not to be found from ${folder} or /.`);
  });

  it('stop the start when they are not built', () => {
    write('acme/package.json', '{ "main": "dist/acme.js" }');
    const problem = `${join(folder, 'acme')} is not built: the file that its package.json calls "main" is missing.`;
    expect(() => load('./acme')).toThrow(problem);
  });

  it.each([
    ['there is another upgrader for this update strategy', [...upgraderRegistry.keys()][0]!],
    ['only update strategies with "ssh" in their name are used for upgrades', 'acme.Acme'],
    ['the update strategy is longer than 128 characters', `ssh${'x'.repeat(126)}`],
  ])('stop the start, because %s', (problem, strategy) => {
    write('acme.js', upgrader());
    expect(() => load('./acme.js', strategy)).toThrow(problem);
  });

  it('are held to what their own rules say of options, after the schema', () => {
    expect(optionProblems(openWrtUpgrader, { n: true, c: true, o: true })).toEqual([
      'The options "n" and "c" exclude each other.',
      'The options "n" and "o" exclude each other.',
    ]);
    expect(optionProblems(openWrtUpgrader, { n: true, c: 1 })).toEqual(['The option "c" must be true or false.']);
  });
});
