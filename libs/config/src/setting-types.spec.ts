import { boolean, httpUrl, integerOrNone, networks, origins, rate, seconds } from './setting-types';

it.each([
  ['true', true],
  ['Yes', true],
  ['on', true],
  ['1', true],
  ['FALSE', false],
  ['no', false],
  ['off', false],
  ['0', false],
])('the word %s is %s', (word, value) => expect(boolean(word)).toBe(value));

it('rates are so many per so much time, or off', () => {
  expect(rate('400/hour')).toEqual({ limit: 400, windowMs: 3_600_000 });
  expect(rate('off')).toBeNull();
});

it('a limit may be none', () => {
  expect(integerOrNone('1048576')).toBe(1_048_576);
  expect(integerOrNone('none')).toBeNull();
});

it('seconds may have fractions', () => expect(seconds('0.5')).toBe(0.5));

it('a base URL ends without a slash', () => expect(httpUrl('https://example.org/fw/')).toBe('https://example.org/fw'));

it('origins are told by scheme, host and port', () => {
  expect(origins('https://example.org, http://127.0.0.1:5173')).toEqual([
    'https://example.org',
    'http://127.0.0.1:5173',
  ]);
});

describe('networks', () => {
  const list = networks('10.0.0.0/8, 192.168.7.1, fd00::/8');

  it.each([
    ['10.255.0.1', true],
    ['11.0.0.1', false],
    ['192.168.7.1', true],
    ['192.168.7.2', false],
    ['fd12::1', true],
    ['fe80::1', false],
    // The same host, told the way a dual-stack socket tells it.
    ['::ffff:10.0.0.1', true],
    ['not an address', false],
    ['', false],
  ])('%s is in them: %s', (address, isIn) => expect(list.includes(address)).toBe(isIn));

  it('of a whole family include all of it and nothing of the other', () => {
    const all = networks('0.0.0.0/0');
    expect(['0.0.0.1', '127.0.0.1', '255.255.255.255'].every(all.includes)).toBe(true);
    expect(all.includes('fd00::1')).toBe(false);
  });

  it('none at all include nobody', () => expect(networks('').includes('10.0.0.1')).toBe(false));
});
