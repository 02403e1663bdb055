import type { ApiClient } from '@firmware-upgrader/api-client';
import { routerModels, type SimulatedRouter } from '@firmware-upgrader/device-simulator';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Product } from '../launcher/test/product';
import { makeBuild, release } from './src/build';
import { describeInBrowser } from './src/describe-in-browser';
import { clientFor, startRouters } from './src/routers';
import { bytesOf, watchTraffic } from './src/traffic';
import { Visitor } from './src/visitor';

const login = { username: 'admin', password: 'a password for people' };
/** Of one answer to a question whose answer did not change, headers and all. */
const UNCHANGED_BYTES = 2_048;
const IDLE_BYTES_A_MINUTE = 60 * 1_024;
/** For what was asked before. */
const SETTLED_MS = 3_000;
const WATCHED_MS = 8_000;

describeInBrowser('a mass upgrade in which one device fails', (executablePath) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'e2e-'));
  const product = new Product(dataDir, {
    ADMIN_PASSWORD: login.password,
    RECONNECT_DELAY_S: '1',
    RECONNECT_RETRY_DELAY_S: '1',
  });
  let routers: SimulatedRouter[] = [];
  let visitor: Visitor;
  let page: Page;
  let api: ApiClient;

  beforeAll(async () => {
    const url = await product.untilReady();
    routers = await startRouters(url, login);
    await routers[0]!.setFault('imageRefused', true);
    api = await clientFor(url, login);
    const buildId = await makeBuild(api, [routerModels.archerC7, routerModels.unifi6Lite]);
    visitor = await Visitor.arrive(executablePath, url);
    page = visitor.page;
    page.setDefaultTimeout(15_000);
    await page.goto(`/builds/${buildId}/upgrade?upgrade_all=true`);
    await page.getByLabel('User name').fill(login.username);
    await page.getByLabel('Password', { exact: true }).fill(login.password);
    await button('Sign in').click();
  }, 120_000);

  afterAll(async () => {
    await visitor?.leave();
    for (const router of routers) router.stop();
    product.signal('SIGTERM', 'npm');
    await product.untilEnded();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const inDialog = (name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name });
  const setHold = (active: boolean) => api.PUT('/api/v1/firmware/hold/', { body: { active } });
  /** As another tab in front of it does. */
  const show = (isShown: boolean) =>
    page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${isShown ? 'visible' : 'hidden'}' });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
  const noBarriers = async () => expect(await visitor.barriers()).toEqual([]);

  it('asks next to nothing while it stands still, and nothing at all while nobody looks', async () => {
    await setHold(true);
    await button('Upgrade 4 devices').click();
    await page.getByLabel(`Type ${release.version} to go on`).fill(release.version);
    await inDialog('Upgrade 4 devices').click();
    await page.getByText('waiting 4').waitFor();
    await noBarriers();

    const traffic = await watchTraffic(page);
    await page.waitForTimeout(SETTLED_MS);
    traffic.length = 0;
    await page.waitForTimeout(WATCHED_MS);
    expect(traffic.length).toBeGreaterThan(2);
    expect(Math.max(...traffic.map(({ bytes }) => bytes))).toBeLessThanOrEqual(UNCHANGED_BYTES);
    expect((bytesOf(traffic) / WATCHED_MS) * 60_000).toBeLessThanOrEqual(IDLE_BYTES_A_MINUTE);

    await show(false);
    await page.waitForTimeout(SETTLED_MS);
    traffic.length = 0;
    await page.waitForTimeout(WATCHED_MS);
    expect(traffic).toEqual([]);
    await show(true);
    await setHold(false);
    await page.getByText(/^4 of 4 finished/).waitFor({ timeout: 45_000 });
  });

  it('groups failures by reason, each with its log in a drawer that the address keeps', async () => {
    await link("the device's own test refused the image").waitFor();
    await link(routers[0]!.name).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Nothing was changed on the device.').waitFor();
    await drawer.getByRole('heading', { name: /^testing image/ }).waitFor();
    expect(page.url()).toContain('operation=');
    await noBarriers();
    await page.reload();
    await page
      .getByRole('dialog')
      .getByRole('log')
      .getByText(/^The device refused the image/)
      .waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await noBarriers();
  });

  it('tries those again that failed for a reason, once it is put right', async () => {
    await routers[0]!.clearFault('imageRefused');
    await button('Retry 1').click();
    await noBarriers();
    await inDialog('Retry 1 device').click();
    await page.getByText('1 of 1 finished').waitFor({ timeout: 45_000 });
    await link('tries another one again').click();
    await page.getByText('4 of 4 finished').waitFor();
    expect(routers.map(({ flashes }) => flashes.length)).toEqual([1, 1, 1, 1]);
  });

  it('leaves all its upgrades in one list, to be filtered and exported', async () => {
    await page.goto('/operations');
    await page.getByText('5 upgrades').waitFor();
    await noBarriers();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'aborted' }).click();
    await page.getByText('1 upgrade', { exact: true }).waitFor();
    expect(await link('Export CSV').getAttribute('href')).toContain('status=aborted');
    expect(visitor.problems).toEqual([]);
  });
});
