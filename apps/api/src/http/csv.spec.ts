import { text } from 'node:stream/consumers';
import { csvFile } from './csv';

describe('a table', () => {
  const tableOf = async (...rows: { a: string | number | null; b: boolean | string }[]) => {
    async function* chunks() {
      yield rows;
    }
    return text(csvFile('table', ['a', 'b'], chunks()).getStream());
  };

  it('has a line of names, and one per row', async () => {
    expect(await tableOf({ a: 1, b: true }, { a: null, b: 'x' })).toBe('a,b\r\n1,true\r\n,x\r\n');
    expect(await tableOf()).toBe('a,b\r\n');
  });

  it('quotes what would break it', async () => {
    expect(await tableOf({ a: 'one, "two"', b: 'three\nfour' })).toBe('a,b\r\n"one, ""two""","three\nfour"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('takes the sting out of a formula: %j', async (formula) => {
    expect(await tableOf({ a: formula, b: '' })).toBe(`a,b\r\n'${formula},\r\n`);
  });

  it('leaves numbers below zero alone', async () => {
    expect(await tableOf({ a: -1, b: '' })).toBe('a,b\r\n-1,\r\n');
  });
});
