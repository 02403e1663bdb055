import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Product } from '../launcher/test/product';
import { describeInBrowser } from './src/describe-in-browser';
import { Visitor } from './src/visitor';

const admin = { username: 'admin', password: 'a password for people' };
const maria = { username: 'maria', password: 'a password of hers' };
const menuPages = [
  'Home',
  'Devices',
  'Mass upgrades',
  'Operations',
  'Categories',
  'Builds',
  'Credentials',
  'Groups',
  'Locations',
  'Organizations',
  'Users',
  'Audit trail',
  'Settings',
];
const otherPages = ['/devices/new', '/users/new', '/roles', '/profile', '/no-such-page'];

describeInBrowser('who runs the product', (executablePath) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'e2e-'));
  const product = new Product(dataDir, { ADMIN_PASSWORD: admin.password });
  let url: string;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    url = await product.untilReady();
    visitor = await Visitor.arrive(executablePath, url);
    page = visitor.page;
    page.setDefaultTimeout(15_000);
  }, 120_000);

  afterAll(async () => {
    await visitor?.leave();
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
  const signIn = async (where: Page, { username, password }: typeof admin) => {
    await where.goto('/');
    await where.getByLabel('User name').fill(username);
    await where.getByLabel('Password', { exact: true }).fill(password);
    await where.getByRole('button', { name: 'Sign in' }).click();
    await where.getByRole('navigation', { name: 'Main' }).waitFor();
  };
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const dialog = () => page.getByRole('dialog');
  const inDialog = (name: string) => dialog().getByRole('button', { name });
  const menu = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
  const noBarriers = async () => expect(await visitor.barriers()).toEqual([]);

  step('adds an organization, disables it and enables it again', async () => {
    await signIn(page, admin);
    await menu('Organizations').click();
    await button('Add organization').click();
    await dialog().getByRole('textbox', { name: 'Name' }).fill('Harbour Hotel');
    await noBarriers();
    await inDialog('Add organization').click();
    await heading('Harbour Hotel').waitFor();
    await noBarriers();
    await button('Disable').click();
    await dialog().getByText('Its managers no longer see it').waitFor();
    await inDialog('Disable').click();
    await page.getByText('disabled', { exact: true }).waitFor();
    await button('Enable').click();
    await page.getByText('active', { exact: true }).waitFor();
  });

  step('adds somebody who manages it, and gives them another password', async () => {
    await menu('Users').click();
    await link('Add user').click();
    await page.getByRole('textbox', { name: 'User name' }).fill(maria.username);
    await page.getByRole('textbox', { name: 'E-mail' }).fill('maria@example.org');
    await page.getByRole('textbox', { name: 'Password' }).fill('short');
    await page.getByRole('combobox', { name: 'Add an organization' }).click();
    await page.getByRole('option', { name: 'Harbour Hotel' }).click();
    await page.getByRole('combobox', { name: 'Role in Harbour Hotel' }).click();
    await page.getByRole('option', { name: 'manager' }).click();
    await page.getByRole('checkbox', { name: 'Administrator' }).check();
    await button('Add user').click();
    // What is wrong stands at the field.
    await page.getByText(/at least 8 characters\./).waitFor();
    await noBarriers();
    await page.getByRole('textbox', { name: 'Password' }).fill('a first password');
    await button('Add user').click();
    await heading(maria.username).waitFor();
    await noBarriers();
    await button('More actions').click();
    await page.getByRole('menuitem', { name: 'Set password' }).click();
    await dialog().getByLabel('New password', { exact: false }).first().fill(maria.password);
    await dialog().getByLabel('New password again').fill(maria.password);
    await noBarriers();
    await inDialog('Set password').click();
    await page.getByText('Password set').waitFor();
  });

  step('shows her what is hers, and no more', async () => {
    const guest = await Visitor.arrive(executablePath, url);
    try {
      await signIn(guest.page, maria);
      const names = await guest.page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts();
      expect(names.map((name) => name.trim())).toEqual(menuPages.filter((name) => name !== 'Settings'));
      await guest.page.goto('/organizations');
      await guest.page.getByRole('cell', { name: 'Harbour Hotel', exact: true }).waitFor();
      expect(await guest.page.getByRole('row').count()).toBe(2);
      expect(await guest.barriers()).toEqual([]);
    } finally {
      await guest.leave();
    }
  });

  step('tells who changed what, and gives it away as a table', async () => {
    await menu('Audit trail').click();
    await page.getByRole('combobox', { name: 'Kind of object' }).click();
    await page.getByRole('option', { name: 'organization', exact: true }).click();
    await page
      .getByRole('row', { name: /Harbour Hotel.*changed/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).search).toBe('?object_type=organization');
    await noBarriers();
    const [download] = await Promise.all([page.waitForEvent('download'), link('Export CSV').click()]);
    const rows = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(rows[0]).toMatch(/^created,user,organization,/);
    expect(rows.slice(1).every((row) => row.includes(',organization,'))).toBe(true);
    await link('Harbour Hotel').first().click();
    await heading('Harbour Hotel').waitFor();
    await page.goBack();
    await page
      .getByRole('row', { name: /Harbour Hotel.*changed/ })
      .first()
      .waitFor();
  });

  step('finds anything from the keyboard alone', async () => {
    await page.keyboard.press('/');
    await dialog().getByRole('textbox', { name: 'Search' }).fill('harbour');
    await dialog()
      .getByRole('button', { name: /^Harbour Hotel/ })
      .waitFor();
    await noBarriers();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading('Harbour Hotel').waitFor();
    // The focus goes where the page begins.
    await page.waitForFunction(`document.activeElement?.tagName === 'H1'`);
    await page.keyboard.press('Control+k');
    await dialog().getByRole('group', { name: 'Recent' }).getByText('Harbour Hotel').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  step('holds all upgrades, which every page says, and releases them', async () => {
    await menu('Settings').click();
    await button('Hold all upgrades').click();
    await dialog().getByRole('textbox', { name: 'Note for the others' }).fill('storm on its way');
    await inDialog('Hold all upgrades').click();
    await page.getByRole('status').getByText('Upgrades are on hold.').waitFor();
    await menu('Home').click();
    const bar = page.getByRole('status').filter({ hasText: 'storm on its way' });
    await bar.getByText('by admin').waitFor();
    await noBarriers();
    await bar.getByRole('button', { name: 'Release' }).click();
    await inDialog('Release').click();
    await bar.waitFor({ state: 'detached' });
  });

  step('speaks German, also after a reload, and English again', async () => {
    await button(admin.username).click();
    await page.getByRole('menuitem', { name: 'Deutsch' }).click();
    await page.getByRole('link', { name: 'Geräte' }).waitFor();
    await page.reload();
    await page.getByRole('navigation', { name: 'Hauptmenü' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('de');
    await noBarriers();
    await button(admin.username).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await menu('Devices').waitFor();
  });

  for (const [look, width, colorScheme] of [
    ['in the light', 1280, 'light'],
    ['in the dark', 1280, 'dark'],
    ['in the dark of a phone', 390, 'dark'],
  ] as const) {
    step(`keeps nobody out of any page ${look}`, async () => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      const paths = await page.evaluate(
        `[...document.querySelectorAll('nav[aria-label="Main"] a')].map((one) => one.getAttribute('href'))`,
      );
      // Extensions may have added theirs.
      expect((paths as string[]).length).toBeGreaterThanOrEqual(menuPages.length);
      const barriers: Record<string, string[]> = {};
      for (const path of [...(paths as string[]), ...otherPages]) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        const found = await visitor.barriers();
        if (found.length > 0) barriers[path] = found;
        // Nothing sticks out of the window.
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (Number(overflow) > 0) barriers[path] = [...found, `${String(overflow)} px too wide`];
      }
      expect(barriers).toEqual({});
    });
  }

  step('has broken nothing on the way', async () => {
    expect(visitor.problems).toEqual([]);
  });
});
