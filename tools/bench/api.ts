import { createDataSource, runMigrations } from '@firmware-upgrader/database';
import {
  findLargeFleet,
  type FleetSize,
  type LargeFleet,
  makeLargeFleet,
  type Question,
  questionsAbout,
  type ReadableDocument,
} from '@firmware-upgrader/testing';
import { parseArgs } from 'node:util';
import { withScratchDatabase } from '../database/scratch-database';
import { ApiProcess } from './api-process';
import { ask, type Load, Measure, median, rounded, type Target } from './load';

const { values: given } = parseArgs({
  options: {
    devices: { type: 'string', default: '100000' },
    operations: { type: 'string', default: '1000000' },
    builds: { type: 'string', default: '1000' },
    concurrency: { type: 'string', default: '4' },
    'milliseconds-each': { type: 'string', default: '300' },
    /** Only addresses that match this expression, such as `device/\\?ordering`. */
    only: { type: 'string', default: '' },
    /** Databases that were filled before, instead of new ones. */
    large: { type: 'string' },
    small: { type: 'string' },
  },
});
const only = new RegExp(given.only);
const concurrency = Number(given.concurrency);
const millisecondsEach = Number(given['milliseconds-each']);
const PAGES = 100;
const ROUNDS = 3;
const roles = ['manager', 'superuser'] as const;
type Role = (typeof roles)[number];

/** A running API and what is in its database. */
interface Place {
  readonly api: ApiProcess;
  readonly fleet: LargeFleet;
  readonly questions: readonly Question[];
}

type Sizes<T> = Readonly<Record<'small' | 'large', T>>;

interface Result extends Sizes<Load> {
  readonly role: Role;
  readonly question: string;
  /** Large to small, of the median. */
  readonly ratio: number;
}

interface Pages {
  readonly role: Role;
  readonly list: string;
  readonly pages: number;
  /** Of the median page. */
  readonly smallMs: number;
  readonly largeMs: number;
  readonly ratio: number;
}

/** Every address of the API that can be read, on a large database and on one of a hundredth of its size. */
async function main(): Promise<void> {
  const size = { devices: Number(given.devices), operations: Number(given.operations), builds: Number(given.builds) };
  const report = await withPlace(given.small, scaled(size, 0.01), (small) =>
    withPlace(given.large, size, async (large, seedSeconds) => ({
      size,
      seedSeconds,
      concurrency,
      addresses: await measureAll({ small, large }),
      firstPages: await measurePages({ small, large }),
    })),
  );
  console.log(JSON.stringify(report, null, 1));
}

function scaled(size: FleetSize, factor: number): FleetSize {
  const part = (count: number) => Math.ceil(count * factor);
  return { devices: part(size.devices), operations: part(size.operations), builds: part(size.builds) };
}

async function withPlace<T>(
  url: string | undefined,
  size: FleetSize,
  work: (place: Place, seedSeconds: number) => Promise<T>,
): Promise<T> {
  if (url === undefined)
    return withScratchDatabase(({ options }) => atPlace((options as { url: string }).url, size, work));
  return atPlace(url, null, work);
}

async function atPlace<T>(
  url: string,
  size: FleetSize | null,
  work: (place: Place, seedSeconds: number) => Promise<T>,
): Promise<T> {
  const dataSource = await createDataSource({ url, poolSize: 1 }).initialize();
  const began = performance.now();
  await runMigrations(dataSource);
  const fleet = size ? await makeLargeFleet(dataSource, size) : await findLargeFleet(dataSource);
  const seedSeconds = rounded((performance.now() - began) / 1_000);
  await dataSource.destroy();
  const api = await ApiProcess.start(url);
  try {
    const { text } = await ask({ url: `${api.url}/api/v1/docs.json`, headers: {} });
    const questions = questionsAbout(fleet, JSON.parse(text) as ReadableDocument);
    return await work({ api, fleet, questions }, seedSeconds);
  } finally {
    await api.stop();
  }
}

const targetAt = ({ api, fleet }: Place, role: Role, address: string): Target => ({
  url: `${api.url}${address}`,
  headers: { Authorization: `Bearer ${fleet.tokens[role]}` },
});

async function measureAll({ small, large }: Sizes<Place>): Promise<Result[]> {
  const results: Result[] = [];
  for (const role of roles) {
    for (const [at, asked] of large.questions.entries()) {
      const other = small.questions[at];
      if (!other || !only.test(`${asked.path}?${asked.query}`)) continue;
      const isFile = asked.query === 'format=csv';
      const targets = {
        small: { ...targetAt(small, role, other.address), firstBytes: isFile },
        large: { ...targetAt(large, role, asked.address), firstBytes: isFile },
      };
      const { status, etag } = await ask(targets.large);
      if (status !== 200 || (await ask(targets.small)).status !== 200) continue;
      const question = `${asked.path}${asked.query ? `?${asked.query}` : ''}`;
      results.push(await compare(role, question, targets));
      if (asked.query !== '' || etag === undefined) continue;
      results.push(await compare(role, `${question} (not modified)`, await knowing(targets)));
    }
  }
  return results.sort((a, b) => b.ratio - a.ratio);
}

/** The same, by a client that has the answer. */
async function knowing(targets: Sizes<Target>): Promise<Sizes<Target>> {
  const withEtag = async (target: Target) => {
    const { etag } = await ask(target);
    return { ...target, headers: { ...target.headers, ...(etag ? { 'If-None-Match': etag } : {}) } };
  };
  return { small: await withEtag(targets.small), large: await withEtag(targets.large) };
}

async function compare(role: Role, question: string, targets: Sizes<Target>): Promise<Result> {
  const measures = { small: new Measure(), large: new Measure() };
  // In turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of ['small', 'large'] as const) {
      await measures[size].goOn(targets[size], concurrency, millisecondsEach / ROUNDS);
    }
  }
  const small = measures.small.load;
  const large = measures.large.load;
  const ratio = rounded(large.p50Ms / small.p50Ms);
  console.error(`${large.p50Ms} ms, ${ratio} times the small database: ${role} ${question}`);
  return { role, question, small, large, ratio };
}

/** The first hundred pages of each list, or as many as the small database has, one after the other. */
async function measurePages({ small, large }: Sizes<Place>): Promise<Pages[]> {
  const results: Pages[] = [];
  for (const role of roles) {
    for (const [at, asked] of large.questions.entries()) {
      const other = small.questions[at];
      if (!other || !asked.isList || asked.query !== '' || !only.test(`${asked.path}?`)) continue;
      const pages = Math.min(PAGES, await pagesAt(targetAt(small, role, other.address)));
      if (pages < 5) continue;
      const times = { small: [] as number[], large: [] as number[] };
      for (let page = 1; page <= pages; page++) {
        times.small.push((await ask(pageOf(targetAt(small, role, other.address), page))).milliseconds);
        times.large.push((await ask(pageOf(targetAt(large, role, asked.address), page))).milliseconds);
      }
      const smallMs = rounded(median(times.small));
      const largeMs = rounded(median(times.large));
      results.push({ role, list: asked.path, pages, smallMs, largeMs, ratio: rounded(largeMs / smallMs) });
    }
  }
  return results.sort((a, b) => b.ratio - a.ratio);
}

async function pagesAt(target: Target): Promise<number> {
  const { text, status } = await ask(target);
  return status === 200 ? Math.ceil((JSON.parse(text) as { count: number }).count / 10) : 0;
}

function pageOf(target: Target, page: number): Target {
  const url = new URL(target.url);
  url.searchParams.set('page', String(page));
  return { ...target, url: url.href };
}

void main();
