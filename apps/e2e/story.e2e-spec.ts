import { makeImage, type RouterModel, routerModels, type SimulatedRouter } from '@firmware-upgrader/device-simulator';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Product } from '../launcher/test/product';
import { describeInBrowser } from './src/describe-in-browser';
import { startRouters } from './src/routers';
import { bytesOf, watchTraffic } from './src/traffic';
import { Visitor } from './src/visitor';

const login = { username: 'admin', password: 'a password for people' };
const release = { version: '24.10.1', revision: 'r28597-0425664679' };
const FIRST_SCRIPTS_BYTES = 200 * 1_024;
const installed = { version: expect.stringContaining(release.version) };

const imageFile = ({ boardName, imageType, target }: RouterModel) => ({
  name: `openwrt-${release.version}-${imageType}`,
  mimeType: 'application/octet-stream',
  buffer: makeImage({ boards: [boardName], target, sizeBytes: 2_000_000, ...release }),
});

describeInBrowser('from the login to an upgraded fleet', (executablePath) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'e2e-'));
  const product = new Product(dataDir, {
    ADMIN_PASSWORD: login.password,
    RECONNECT_DELAY_S: '1',
    RECONNECT_RETRY_DELAY_S: '1',
  });
  let routers: SimulatedRouter[] = [];
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    const url = await product.untilReady();
    routers = await startRouters(url, login);
    visitor = await Visitor.arrive(executablePath, url);
    page = visitor.page;
    page.setDefaultTimeout(15_000);
  }, 120_000);

  afterAll(async () => {
    await visitor?.leave();
    for (const router of routers) router.stop();
    product.signal('SIGTERM', 'npm');
    await product.untilEnded();
    rmSync(dataDir, { recursive: true, force: true });
  });

  // Each step stands on the ones before: after a failure the others say nothing.
  let isBroken = false;
  const step = (name: string, work: () => Promise<void>) =>
    it(name, async () => {
      if (isBroken) throw new Error('An earlier step failed.');
      isBroken = true;
      await work();
      isBroken = false;
    });
  // Exact: the page that starts a mass upgrade has the name of the batch in its heading too.
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const inDialog = (name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name });
  const menu = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
  const noBarriers = async () => expect(await visitor.barriers()).toEqual([]);

  step('asks who one is, and leads to the page one came for', async () => {
    const scripts = await watchTraffic(page, '.js');
    await page.goto('/devices');
    await heading('Sign in').waitFor();
    expect(bytesOf(scripts)).toBeLessThanOrEqual(FIRST_SCRIPTS_BYTES);
    await noBarriers();
    await page.getByLabel('User name').fill(login.username);
    await page.getByLabel('Password', { exact: true }).fill(`${login.password}?`);
    await button('Sign in').click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(login.password);
    await button('Sign in').click();
    await heading('Devices').waitFor();
  });

  step('shows the fleet, and what is still to do before its first upgrade', async () => {
    await page.getByText(`${routers.length} devices`).waitFor();
    for (const { name } of routers) await link(name).waitFor();
    await noBarriers();
    await menu('Home').click();
    await heading(`Fleet of ${routers.length} devices`).waitFor();
    await link('Add category').waitFor();
    await noBarriers();
  });

  step('takes a category and a build', async () => {
    await link('Add category').click();
    await button('Add category').first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Rooftop APs');
    await noBarriers();
    await inDialog('Add category').click();
    await page.getByRole('cell', { name: 'Rooftop APs', exact: true }).waitFor();
    await noBarriers();

    await menu('Builds').click();
    await button('Add build').first().click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Category' }).click();
    await page.getByRole('option', { name: 'Rooftop APs' }).click();
    await page.getByRole('textbox', { name: 'Version' }).fill(release.version);
    await page.getByRole('textbox', { name: 'Change log' }).fill('Faster, and safer.');
    await inDialog('Add build').click();
    await heading(`Rooftop APs ${release.version}`).waitFor();
  });

  step('takes images, and asks which hardware one is for when nothing tells', async () => {
    const nameless = { ...imageFile(routerModels.unifi6Lite), name: 'firmware.bin' };
    const unreadable = { ...nameless, buffer: Buffer.from('not an image of anything') };
    const files = page.locator('input[type=file]');
    await files.setInputFiles([imageFile(routerModels.archerC7), nameless, unreadable]);
    await page.getByText('Type unknown').waitFor();
    await page.getByText(`${release.version} ${release.revision}`).first().waitFor();
    await noBarriers();
    await button('Upload 3 images').click();
    await page.getByRole('cell', { name: routerModels.archerC7.model }).waitFor();
    await page.getByRole('cell', { name: routerModels.unifi6Lite.model }).waitFor();
    await page.getByText('Not stored').waitFor();
    await button('Upload as this type').waitFor();
    await noBarriers();
    await button('Remove firmware.bin').click();
    await page.getByText('Not stored').waitFor({ state: 'detached' });
  });

  step('upgrades one device while one watches', async () => {
    const [router] = routers as [SimulatedRouter];
    await menu('Devices').click();
    await link(router.name).click();
    await page.getByRole('radio', { name: /24\.10\.1/ }).waitFor();
    await noBarriers();
    await button('Upgrade this device').click();
    await inDialog('Upgrade this device').click();
    const log = page.getByRole('log');
    await log.getByText(/^Uploading/).waitFor();
    await page.getByRole('progressbar', { name: 'Progress of the upgrade' }).waitFor({ state: 'attached' });
    await noBarriers();
    await log.getByText('Upgrade completed.').waitFor();
    expect(router.flashes).toHaveLength(1);
    expect(router.release).toMatchObject(installed);
    await noBarriers();
  });

  step('says what a mass upgrade will do, and asks once more', async () => {
    await menu('Builds').click();
    await link(/Rooftop APs/).click();
    await link('Mass upgrade…').click();
    await page.getByRole('radio', { name: /devices without firmware/ }).click();
    await page.getByRole('heading', { name: '3 devices will be upgraded' }).waitFor();
    await page.getByRole('heading', { name: '1 will be skipped' }).waitFor();
    await noBarriers();
    await button('Upgrade 3 devices').click();
    await page.getByLabel(`Type ${release.version} to go on`).fill(release.version);
    await noBarriers();
    await inDialog('Upgrade 3 devices').click();
  });

  step('carries it out to the end, without reloading', async () => {
    await heading(`Rooftop APs ${release.version}`).waitFor();
    await noBarriers();
    await page.getByText('3 of 3 finished').waitFor({ timeout: 45_000 });
    await page.getByText('done 3').waitFor();
    await noBarriers();
    expect(routers.map(({ flashes }) => flashes.length)).toEqual([1, 1, 1, 1]);
    expect(routers.map((router) => router.release)).toEqual(routers.map(() => expect.objectContaining(installed)));
  });

  step('lets one go, and has broken nothing on the way', async () => {
    await button(login.username).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading('Sign in').waitFor();
    expect(visitor.problems).toEqual([]);
  });
});
