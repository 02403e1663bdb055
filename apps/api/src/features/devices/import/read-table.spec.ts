import { RefusedFileError } from '../../../http/receive-form';
import { tableReader } from './read-table';

const MIB = 1024 * 1024;
const HEAD = 'name,mac_address';

describe('a file with devices', () => {
  /** `pieces`: as they come in. */
  const read = (...pieces: (string | Uint8Array)[]) => {
    async function* bytes() {
      for (const piece of pieces) yield Buffer.from(piece as string);
    }
    return tableReader.read({ originalName: 'devices.csv', bytes: bytes() });
  };
  const rowsOf = async (...pieces: (string | Uint8Array)[]) =>
    (await read(...pieces)).rows.map(({ line, cells }) => [line, ...cells]);

  it('is read row by row, wherever it is cut', async () => {
    expect(await rowsOf('na', 'me,mac_a', 'ddress\nap', '-1,m1\nap-2', ',m2')).toEqual([
      [2, 'ap-1', 'm1'],
      [3, 'ap-2', 'm2'],
    ]);
    const cut = Buffer.from('name,mac_address\nZürich,m1\n');
    const middle = cut.indexOf('ü') + 1;
    expect(await rowsOf(cut.subarray(0, middle), cut.subarray(middle))).toEqual([[2, 'Zürich', 'm1']]);
  });

  it.each([
    ['commas', 'name,mac_address\nap-1,m1\n'],
    ['semicolons', 'name;mac_address\nap-1;m1\n'],
    ['tabs', 'name\tmac_address\nap-1\tm1\n'],
    ['a byte order mark', '\ufeffname,mac_address\nap-1,m1\n'],
    ['carriage returns', 'name,mac_address\r\nap-1,m1\r\n'],
    ['mixed ends of lines', 'name,mac_address\nap-1,m1\r\n'],
    ['old ends of lines', 'name,mac_address\rap-1,m1\r'],
    ['quotes', '"name","mac_address"\n"ap-1","m1"\n'],
    ['capitals and spaces', ' Name , MAC_Address \n ap-1 , m1 \n'],
    ['empty rows', 'name,mac_address\n\nap-1,m1\n,\n\n'],
  ])('may have %s', async (_, text) => {
    expect((await read(text)).columns).toEqual(['name', 'mac_address']);
    expect((await rowsOf(text)).map(([, ...cells]) => cells)).toEqual([['ap-1', 'm1']]);
  });

  it('may have separators, quotes and ends of lines in quoted cells', async () => {
    const text = 'notes;mac_address\n"a;b, ""c""\nd";m1\nplain, with a comma;m2\n';
    expect(await rowsOf(text)).toEqual([
      [3, 'a;b, "c"\nd', 'm1'],
      [4, 'plain, with a comma', 'm2'],
    ]);
  });

  it('may have rows that are too short or too long: they are for later', async () => {
    expect(await rowsOf(`${HEAD}\nap-1\nap-2,m2,x\n`)).toEqual([
      [2, 'ap-1'],
      [3, 'ap-2', 'm2', 'x'],
    ]);
  });

  it('has up to 10,000 rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `ap-${n},m${n}\n`);
    expect((await read(`${HEAD}\n`, ...rows)).rows).toHaveLength(10_000);
    await expect(read(`${HEAD}\n`, ...rows, 'one,more\n')).rejects.toThrow('The file has more than 10000 rows.');
  });

  const NOT_TEXT = 'The file is not CSV text in UTF-8.';
  const MISQUOTED = 'a quotation mark is missing or out of place.';
  it.each([
    ['is empty', [''], 'The submitted file is empty.'],
    ['has nothing but names', [`${HEAD}\n`], 'The file has no rows.'],
    ['has unknown columns', ['name,mac_address,colour,\nap-1,m1,red,x\n'], 'Unknown columns: "colour", "". Known are'],
    ['has a column twice', ['name,mac_address,name\nap-1,m1,ap-2\n'], 'The column "name" is there twice.'],
    ['has no addresses', ['name\nap-1\n'], 'The column "mac_address" is missing.'],
    ['has a quote that never ends', [`${HEAD}\n"ap-1,m1\nap-2,m2\n`], `Line 3: ${MISQUOTED}`],
    ['has a quote in the middle', [`${HEAD}\nap-1,m1\nap"2,m2\n`], `Line 3: ${MISQUOTED}`],
    ['has text behind a quote', [`${HEAD}\n"ap-1"x,m1\n`], `Line 2: ${MISQUOTED}`],
    ['has a cell of 5 MiB', [`${HEAD}\nap-1,`, ...Array<string>(5).fill('x'.repeat(MIB))], 'Line 2: a row must not be'],
    [
      'has names without end',
      Array<string>(5).fill('x'.repeat(MIB)),
      'Line 1: a row must not be longer than 65536 bytes',
    ],
    [
      'is larger than 10 MiB',
      [HEAD, ...Array<string>(256).fill(`\nap-1,${'x'.repeat(50_000)}`)],
      'the limit of 10485760',
    ],
    ['has null characters', [`${HEAD}\nap\0-1,m1\n`], NOT_TEXT],
    ['is an old spreadsheet', [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], NOT_TEXT],
    ['is a new spreadsheet', [new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00])], NOT_TEXT],
    ['is in UTF-16', [Buffer.from(`\ufeff${HEAD}\nap-1,m1\n`, 'utf16le')], NOT_TEXT],
    ['is in Latin-1', [Buffer.from(`${HEAD}\nZürich,m1\n`, 'latin1')], NOT_TEXT],
    ['ends within a character', [Buffer.from(`${HEAD}\nap-1,ü`).subarray(0, -1)], NOT_TEXT],
  ])('is refused when it %s', async (_, pieces, message) => {
    const error = await read(...pieces).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(RefusedFileError);
    expect((error as Error).message).toContain(message);
  });
});
