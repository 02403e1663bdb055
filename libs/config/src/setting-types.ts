import { BlockList, isIP } from 'node:net';

/** Turns the text of a setting into its value; throws an `Error` whose message says what is allowed. */
export type Parse<T> = (text: string) => T;

export const text: Parse<string> = (value) => value;

/** Separated by commas. */
export const list: Parse<readonly string[]> = (value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Nothing, or a text that is not too short. */
export const textOfAtLeast =
  (characters: number): Parse<string> =>
  (value) => {
    if (value !== '' && value.length < characters) throw new Error(`at least ${characters} characters`);
    return value;
  };

export const integer =
  (min: number, max = Number.MAX_SAFE_INTEGER): Parse<number> =>
  (value) => {
    const number = Number(value);
    if (value === '' || !Number.isInteger(number) || number < min || number > max) {
      throw new Error(max === Number.MAX_SAFE_INTEGER ? `an integer from ${min}` : `an integer from ${min} to ${max}`);
    }
    return number;
  };

// Timers of Node end at 2³¹ ms; a longer wait would be over at once.
const LONGEST_WAIT_S = 2_000_000;

export const seconds: Parse<number> = (value) => {
  const number = Number(value);
  if (value === '' || !(number >= 0 && number <= LONGEST_WAIT_S)) {
    throw new Error(`a number of seconds from 0 to ${LONGEST_WAIT_S}`);
  }
  return number;
};

export const integerOrNone: Parse<number | null> = (value) =>
  ['none', 'null'].includes(value.toLowerCase()) ? null : integer(1)(value);

const words = new Map([
  ...['true', 'yes', 'on', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', '0'].map((word) => [word, false] as const),
]);

export const boolean: Parse<boolean> = (value) => {
  const known = words.get(value.toLowerCase());
  if (known === undefined) throw new Error('true/false, yes/no, on/off or 1/0');
  return known;
};

export const oneOf =
  <const T extends string>(...allowed: readonly T[]): Parse<T> =>
  (value) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw new Error(`one of ${allowed.join(', ')}`);
    return found;
  };

const url =
  (...protocols: readonly string[]): Parse<string> =>
  (value) => {
    if (value === '') return '';
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      throw new Error(`a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
    }
    return value;
  };

export const postgresUrl = url('postgres:', 'postgresql:');
export const redisUrl = url('redis:', 'rediss:');
export const httpUrl: Parse<string> = (value) => url('http:', 'https:')(value).replace(/\/+$/, '');

const items = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

export const origins: Parse<readonly string[]> = (value) =>
  items(value).map((item) => {
    if (!URL.canParse(item) || new URL(item).origin !== item) {
      throw new Error('origins such as https://example.org, separated by commas');
    }
    return item;
  });

/** Networks, with the one question one asks of them. */
export interface NetworkList {
  readonly networks: readonly string[];
  includes(address: string): boolean;
}

export const networks: Parse<NetworkList> = (value) => {
  const blockList = new BlockList();
  const list = items(value);
  for (const network of list) {
    const [address = '', prefix, ...rest] = network.split('/');
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    const bits = prefix === undefined ? most : Number(prefix);
    if (family === 0 || rest.length > 0 || !/^\d{1,3}$/.test(prefix ?? '0') || bits > most) {
      throw new Error('networks such as 10.0.0.0/8, separated by commas');
    }
    // A whole address family: BlockList refuses the prefix 0.
    if (bits === 0) {
      const half = family === 6 ? (['::', '8000::'] as const) : (['0.0.0.0', '128.0.0.0'] as const);
      for (const start of half) blockList.addSubnet(start, 1, family === 6 ? 'ipv6' : 'ipv4');
    } else {
      blockList.addSubnet(address, bits, family === 6 ? 'ipv6' : 'ipv4');
    }
  }
  return {
    networks: list,
    includes: (address) => {
      const family = isIP(address);
      return family !== 0 && blockList.check(address, family === 6 ? 'ipv6' : 'ipv4');
    },
  };
};

/** So many requests per so much time; null = no limit. */
export interface Rate {
  readonly limit: number;
  readonly windowMs: number;
}

const windows = new Map([
  ['second', 1_000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]);

export const rate: Parse<Rate | null> = (value) => {
  if (value === 'off') return null;
  const [count, unit = '', ...rest] = value.split('/');
  const windowMs = windows.get(unit);
  if (rest.length > 0 || windowMs === undefined || !/^[1-9]\d*$/.test(count ?? '')) {
    throw new Error('<number>/<second, minute, hour or day>, or off');
  }
  return { limit: Number(count), windowMs };
};

/** `[type, { label, boards }]` pairs. */
export interface CustomImageType {
  readonly type: string;
  readonly label: string;
  readonly boards: readonly string[];
}

/** A module that upgrades devices, and the update strategy of their connections. */
export interface UpgraderModuleSetting {
  readonly module: string;
  readonly strategy: string;
}

export const upgraderModules: Parse<readonly UpgraderModuleSetting[]> = (value) => {
  if (value === '') return [];
  const refuse = () => new Error('JSON such as {"./my-upgrader": "my-company.ssh.MyRouter"}');
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    throw refuse();
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw refuse();
  return Object.entries(parsed).map(([module, strategy]: [string, unknown]) => {
    if (module === '' || typeof strategy !== 'string' || strategy === '') throw refuse();
    return { module, strategy };
  });
};

export const customImageTypes: Parse<readonly CustomImageType[]> = (value) => {
  if (value === '') return [];
  const refuse = () => new Error('JSON such as [["my-type.bin", {"label": "My device", "boards": ["My board"]}]]');
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    throw refuse();
  }
  if (!Array.isArray(parsed)) throw refuse();
  return parsed.map((entry: unknown) => {
    const [type, about] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (typeof type !== 'string' || typeof about !== 'object' || about === null) throw refuse();
    const { label, boards } = about as Record<string, unknown>;
    if (typeof label !== 'string' || !Array.isArray(boards) || !boards.every((board) => typeof board === 'string')) {
      throw refuse();
    }
    return { type, label, boards };
  });
};
