import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandText, quote, scriptText } from './quote';

/** The shell of a router; no other will do. */
const busybox = [
  ...['/bin/busybox', '/usr/bin/busybox'],
  join(__dirname, '../../../../node_modules/.cache/dropbear/bin/busybox'),
].find((path) => existsSync(path));
if (!busybox) {
  const how = 'install busybox, for example with `apt-get install busybox-static`';
  if (['1', 'true'].includes(process.env['CI'] ?? '')) throw new Error(`No ash here: ${how}.`);
  process.stderr.write(`Skipped, no ash here: ${how}.\n`);
}

/** Every way out of a word that a shell knows, and whatever else comes to mind. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...["'", '"', '\\', '`', '$(touch pwned)', '${IFS}', ';touch pwned', '|', '&', '\n', '\r', '>pwned', '*', '~'],
        ...['-rf', '--', ' ', '=', '!', '#', '[', '{a,b}', '\u001b[2J', 'ä', '𝄞', '%s', 'rom.bin', '../..', '&&reboot'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const word = hostile
  .map((text) => text.replaceAll('\0', ''))
  // What no UTF-8 text can hold would come back as another character.
  .filter((text) => Buffer.from(text).toString() === text);

(busybox ? describe : describe.skip)('what is sent to the shell of a device', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'quote-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function run(command: string): string {
    const { stdout, stderr, status } = spawnSync(busybox ?? '', ['ash', '-c', command], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout;
  }

  it('arrives byte for byte and does nothing else, a thousand hostile words long', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 20, maxLength: 20 }), (words) => {
        expect(run(commandText(['printf', '<%s>\n', ...words]))).toBe(words.map((text) => `<${text}>\n`).join(''));
        expect(run(scriptText('printf "<%s>\\n" "$@"', words))).toBe(words.map((text) => `<${text}>\n`).join(''));
        expect(readdirSync(folder)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('makes a file of any name, and only that one', () => {
    run(scriptText('printf x > "./$1"', ["it's; rm -rf $HOME `reboot` *.bin\n"]));
    expect(readdirSync(folder)).toEqual(["it's; rm -rf $HOME `reboot` *.bin\n"]);
  });

  it('never holds a NUL, which no argument can', () => {
    expect(() => quote('a\0b')).toThrow();
  });
});
