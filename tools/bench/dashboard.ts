import { builders, TEST_PASSWORD } from '@firmware-upgrader/testing';
import { systemActor } from '@firmware-upgrader/database';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { Camera, settle } from '../screenshots/camera';
import { World } from '../world/world';
import { ApiProcess } from './api-process';
import { rounded } from './load';

const { values } = parseArgs({
  options: {
    devices: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '60' },
  },
});
const USERNAME = 'bench';
/** Until what was under way when everything was held has come to its next step. */
const COME_TO_REST_MS = 30_000;

interface Visit {
  /** Until the heading of the page and its figures are there, nothing in the cache. */
  readonly readyMs: number;
  readonly scriptKiB: number;
  readonly totalKiB: number;
  readonly layoutShift: number;
}

interface Traffic {
  readonly requests: number;
  readonly kibPerMinute: number;
  readonly mostBytesOfOne: number;
}

/** What open pages of the dashboard take over the wire while a mass upgrade runs, and while it is held; needs `npm run build`. */
async function main(): Promise<void> {
  const world = await World.create({
    devices: Number(values.devices),
    workers: 1,
    imageBytes: 1_048_576,
    settings: { RECONNECT_DELAY_S: '20' },
    device: { uploadBytesPerSecond: 100_000 },
  });
  try {
    await world.database.transaction(systemActor, (em) => builders(em).aSuperuser({ username: USERNAME }));
    const api = await ApiProcess.start(world.postgres.url, world.redis.url);
    try {
      const batchId = await world.begin();
      const camera = await Camera.signIn(api.url, USERNAME, TEST_PASSWORD);
      try {
        await camera.visit({ width: 1280, height: 900, theme: 'light' }, 'en-GB', async (page) => {
          const wire = await Wire.of(page);
          const report: Record<string, unknown> = { devices: Number(values.devices) };
          const pages = { home: '/', massUpgrade: `/mass-upgrades/${batchId}` };
          for (const [name, path] of Object.entries(pages)) report[`${name}FirstVisit`] = await wire.visit(path);
          for (const [name, path] of Object.entries(pages)) report[`${name}Running`] = await wire.watch(path);
          await world.database.transaction(systemActor, (em) => em.query('UPDATE upgrade_hold SET active = true'));
          await sleep(COME_TO_REST_MS);
          for (const [name, path] of Object.entries(pages)) report[`${name}Held`] = await wire.watch(path);
          console.log(JSON.stringify(report, null, 2));
        });
      } finally {
        await camera.close();
      }
    } finally {
      await api.stop();
    }
  } finally {
    await world.end();
  }
}

/** Counts what passes between a page and the server, headers and all. */
class Wire {
  private answers: { readonly isScript: boolean; readonly bytes: number }[] = [];

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {
    const scripts = new Set<string>();
    session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      this.answers.push({ isScript: scripts.has(requestId), bytes: encodedDataLength }),
    );
  }

  static async of(page: Page): Promise<Wire> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    return new Wire(page, session);
  }

  async visit(path: string): Promise<Visit> {
    await this.session.send('Network.clearBrowserCache');
    this.answers = [];
    const began = performance.now();
    await this.page.goto(path, { waitUntil: 'commit' });
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
    const readyMs = Math.round(performance.now() - began);
    await settle(this.page);
    const layoutShift = await this.page.evaluate<number>(LAYOUT_SHIFT);
    const scripts = this.answers.filter(({ isScript }) => isScript);
    return { readyMs, scriptKiB: kib(scripts), totalKiB: kib(this.answers), layoutShift: rounded(layoutShift) };
  }

  async watch(path: string): Promise<Traffic> {
    await this.page.goto(path);
    await settle(this.page);
    this.answers = [];
    await sleep(Number(values.seconds) * 1_000);
    return {
      requests: this.answers.length,
      kibPerMinute: rounded((kib(this.answers) / Number(values.seconds)) * 60),
      mostBytesOfOne: Math.max(0, ...this.answers.map(({ bytes }) => bytes)),
    };
  }
}

const LAYOUT_SHIFT = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 200);
})`;

function kib(answers: readonly { readonly bytes: number }[]): number {
  return rounded(answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1_024);
}

void main();
