import { causeOf, logCodes, logLine, reasonCodes, shortCauseOf, troubleCodes } from '@firmware-upgrader/domain';
import { lineText } from '../src/features/upgrades/log-groups';
import { de } from '../src/locales/de';
import { en } from '../src/locales/en';
import { formatDateTime, formatNumber } from '../src/shared/format/format';
import { i18n, preferredLanguage, speak } from '../src/shared/i18n';

type Tree = { readonly [key: string]: string | Tree };

/** Each text under its whole key. */
const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flat(value, `${prefix}${key}.`),
  );

/** What is put into a text, whichever order the language has. */
const placeholders = (text: string) => (text.match(/\{\{[^}]+\}\}|<\w+\/>/g) ?? []).sort();

const { reasons, logLines, troubles, ...german } = de;
const english = new Map(flat(en));

describe('the languages', () => {
  it('say the same things', () => {
    expect(
      flat(german)
        .map(([key]) => key)
        .sort(),
    ).toEqual([...english.keys()].sort());
  });

  it('leave nothing empty, and put the same into their texts', () => {
    for (const [key, text] of flat(german)) {
      expect({ key, isEmpty: text.trim() === '' }).toEqual({ key, isEmpty: false });
      expect({ key, placeholders: placeholders(text) }).toEqual({
        key,
        placeholders: placeholders(english.get(key) ?? ''),
      });
    }
  });

  it('have words for every reason and every line of a log, but what devices say themselves', () => {
    expect(Object.keys(reasons).sort()).toEqual([...reasonCodes].sort());
    expect(Object.keys(troubles).sort()).toEqual([...troubleCodes].sort());
    expect(Object.keys(logLines).sort()).toEqual(logCodes.filter((code) => code !== 'output').sort());
  });

  it('are chosen by the person, else by the browser, else English it is', () => {
    const languages = jest.spyOn(navigator, 'languages', 'get');
    languages.mockReturnValue(['fr-FR', 'de-AT', 'en-US']);
    expect(preferredLanguage()).toBe('de');
    languages.mockReturnValue(['fr-FR']);
    expect(preferredLanguage()).toBe('en');
    localStorage.setItem('language', 'de');
    expect(preferredLanguage()).toBe('de');
    languages.mockRestore();
  });

  it('say in a line of a log why something failed, and keep the words of the device', async () => {
    const line = logLine(
      'tries-exhausted',
      { cause: 'There is no room for the image in /tmp.', reason: 'storage-full', detail: '7 bytes are free' },
      new Date(),
    );
    expect(lineText(line)).toBe('The last try failed: There is no room for the image in /tmp.');
    await speak('de');
    expect(lineText(line)).toBe(
      `Der letzte Versuch ist gescheitert: In /tmp ist kein Platz für das Abbild. /tmp leeren oder das Gerät neu starten. (7 bytes are free)`,
    );
    await speak('en');
  });

  it('say in words, too, what the system calls by a code', async () => {
    const failed = logLine('tries-exhausted', causeOf('cannot-connect', 'ECONNREFUSED'), new Date());
    const waiting = logLine(
      'not-reachable-yet',
      { ...shortCauseOf('cannot-connect', 'no-connection'), seconds: 60 },
      new Date(),
    );
    expect(lineText(failed)).toContain('the connection was refused');
    expect(lineText(waiting)).toBe(
      'The device is not ready yet (no address answered: nothing answered within SSH_CONNECT_TIMEOUT_S), next attempt in 60 seconds.',
    );
    await speak('de');
    expect(lineText(failed)).toContain('die Verbindung wurde abgewiesen');
    expect(lineText(waiting)).toBe(
      'Das Gerät ist noch nicht so weit (keine Adresse hat geantwortet: nichts hat innerhalb von SSH_CONNECT_TIMEOUT_S geantwortet), nächster Versuch in 60 s.',
    );
    await speak('en');
  });

  it('write numbers and dates in their own way', async () => {
    await speak('de');
    expect(i18n.t('menu.devices')).toBe('Geräte');
    expect(formatNumber(1234.5)).toBe('1\u202f234,5');
    expect(formatDateTime('2026-03-01T10:00:00Z')).toMatch(/^01\.03\.2026, /);
    await speak('en');
    expect(formatNumber(1234.5)).toBe('1\u202f234.5');
  });
});
