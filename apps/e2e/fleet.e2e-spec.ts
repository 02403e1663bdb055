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
import { Visitor } from './src/visitor';

const login = { username: 'admin', password: 'a password for people' };

const table = [
  'name,mac_address,management_ip,model',
  'ap-new,02:00:00:00:01:01,127.0.0.9,TP-Link Archer C7 v5',
  'ap harbour,02:00:00:00:01:02,127.0.0.10,',
].join('\n');

describeInBrowser('the devices of a fleet', (executablePath) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'e2e-'));
  const product = new Product(dataDir, { ADMIN_PASSWORD: login.password });
  let routers: SimulatedRouter[] = [];
  let visitor: Visitor;
  let page: Page;
  let api: ApiClient;

  beforeAll(async () => {
    const url = await product.untilReady();
    routers = await startRouters(url, login);
    api = await clientFor(url, login);
    const { data } = await api.GET('/api/v1/users/organization/');
    const organization = data!.results[0]!.id;
    await api.POST('/api/v1/controller/group/', { body: { name: 'Rooftops', organization } });
    visitor = await Visitor.arrive(executablePath, url);
    page = visitor.page;
    page.setDefaultTimeout(15_000);
    await page.goto('/devices');
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
  const noBarriers = async () => expect(await visitor.barriers()).toEqual([]);

  it('are found by filters that the address keeps, and the way back works', async () => {
    await page.getByText(`${routers.length} devices`).waitFor();
    await page.getByRole('combobox', { name: 'Model' }).click();
    await page.getByRole('option', { name: 'TP-Link Archer C7 v5' }).click();
    await page.getByText('2 devices match').waitFor();
    await button('More filters').click();
    await page.getByRole('combobox', { name: 'Connection' }).waitFor();
    await noBarriers();
    await page.reload();
    await page.getByText('2 devices match').waitFor();
    await link('ap-library').click();
    await page.getByRole('heading', { level: 1, name: 'ap-library' }).waitFor();
    await page.goBack();
    await page.getByText('2 devices match').waitFor();
    await button('Clear filters').click();
    await page.getByText(`${routers.length} devices`).waitFor();
  });

  it('are checked and moved, many at once', async () => {
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await page.getByText('4 selected').waitFor();
    await noBarriers();
    await button('Check').click();
    await noBarriers();
    await inDialog('Check 4 devices').click();
    await page.getByText('4 checks were asked for').waitFor();
    await inDialog('Close').last().click();

    await page.getByRole('checkbox', { name: 'Select ap-market' }).check();
    await page.getByRole('region', { name: 'Selected devices' }).getByRole('button', { name: 'Change' }).click();
    await page.getByRole('menuitem', { name: 'Move to a group' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Group' }).click();
    await page.getByRole('option', { name: /^Rooftops/ }).click();
    await inDialog('Move 1 device').click();
    await page.getByText('1 device moved').waitFor();
    await inDialog('Close').last().click();
    await page.getByRole('combobox', { name: 'Group' }).click();
    await page.getByRole('option', { name: 'Rooftops' }).click();
    await page.getByText('1 device matches').waitFor();
    await link('ap-market').click();
    await page.getByText('Reached and identified').waitFor();
    await page.getByText('What it said of itself').click();
    await page.getByText('its own').waitFor();
    await noBarriers();
  });

  it('are reached otherwise than their credentials say, each by itself', async () => {
    await page.goto('/devices');
    await link('ap-library').click();
    await page.getByRole('tab', { name: 'Connections' }).click();
    await button('Edit Routers').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'User on the device' }).fill('r');
    await inDialog('Save connection').click();
    await dialog.getByText('The username must have at least 2 characters.').waitFor();
    await noBarriers();
    await dialog.getByRole('textbox', { name: 'User on the device' }).fill('ops');
    await dialog.getByRole('textbox', { name: 'Port' }).fill('2200');
    await inDialog('Save connection').click();
    await page.getByRole('cell', { name: 'ops · port 2200' }).waitFor();
    await noBarriers();
  });

  it('stand at places with coordinates, in groups with metadata', async () => {
    await page.goto('/locations');
    await button('Add location').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Harbour');
    await dialog.getByRole('textbox', { name: 'Latitude' }).fill('53.54512');
    await inDialog('Add location').click();
    await dialog.getByText('Latitude and longitude belong together').waitFor();
    await noBarriers();
    await dialog.getByRole('textbox', { name: 'Longitude' }).fill('9.96655');
    await inDialog('Add location').click();
    await link('53.54512, 9.96655').waitFor();
    await noBarriers();
    await page.goto('/groups');
    await button('Edit Rooftops').click();
    await dialog.getByRole('textbox', { name: 'Metadata' }).fill('{ "floor": ');
    await inDialog('Save group').click();
    await dialog.getByText(/^A JSON object is expected/).waitFor();
    await noBarriers();
    await dialog.getByRole('textbox', { name: 'Metadata' }).fill('{ "floor": 2 }');
    await inDialog('Save group').click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('are adopted when they carry no identity, and never before', async () => {
    const router = routers[3]!;
    await router.setFault('noIdentity', true);
    await page.goto(`/devices/${router.id}`);
    await button('Check').click();
    await page.getByText('Check failed').waitFor();
    await noBarriers();
    const section = page.getByRole('region', { name: 'Latest check' });
    await section.getByRole('button', { name: 'Adopt' }).click();
    await noBarriers();
    await inDialog('Adopt device').click();
    await page.getByText('Adopted: it carries its id now').waitFor();
    await button('Check').click();
    await page.getByText('Reached and identified').waitFor();
  });

  it('with another host key are reached only after a person accepted it', async () => {
    const router = routers[2]!;
    router.makeNewHostKeys();
    await page.goto(`/devices/${router.id}?tab=connections`);
    await button('Check').click();
    await page.getByText('Check failed').waitFor();
    await page.getByText('offered, not accepted').waitFor();
    await noBarriers();
    await button('Accept').click();
    await page.getByRole('dialog').getByText(router.hostKeyFingerprints[0]!).waitFor();
    await noBarriers();
    await inDialog('Accept the new key').click();
    await page.getByText('offered, not accepted').waitFor({ state: 'detached' });
    await button('Check').click();
    await page.getByText('Reached and identified').waitFor();
  });

  it('are left as they are when a person stops their upgrades in time', async () => {
    await api.PUT('/api/v1/firmware/hold/', { body: { active: true } });
    const buildId = await makeBuild(api, [routerModels.archerC7, routerModels.unifi6Lite]);
    await page.goto(`/builds/${buildId}/upgrade?upgrade_all=true`);
    await button('Upgrade 4 devices').click();
    await page.getByLabel(`Type ${release.version} to go on`).fill(release.version);
    await inDialog('Upgrade 4 devices').click();
    await page.getByText('waiting 4').waitFor();
    await button('Pause').click();
    await button('Resume').waitFor();
    await noBarriers();
    await button('Resume').click();
    await button('Pause').waitFor();

    await link('ap-library').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel upgrade' }).click();
    const question = page.getByRole('dialog', { name: 'Cancel the upgrade of ap-library' });
    await question.getByRole('button', { name: 'Cancel upgrade' }).click();
    await page.getByText('1 of 4 finished').waitFor();
    await page.keyboard.press('Escape');
    await button('Cancel rest').click();
    await noBarriers();
    await inDialog('Cancel 3 unfinished').click();
    await page.getByText('4 of 4 finished').waitFor();
    await page.getByText('cancelled 4').waitFor();
    await noBarriers();
    await api.PUT('/api/v1/firmware/hold/', { body: { active: false } });
    expect(routers.map(({ flashes }) => flashes.length)).toEqual([0, 0, 0, 0]);
  });

  it('come from a table, whose rows are tried before anything changes', async () => {
    await page.goto('/devices/import');
    await page.getByText('mac_address is needed').waitFor();
    await noBarriers();
    const file = { name: 'devices.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('1 device of 2 rows would be written.').waitFor();
    await page.getByRole('cell', { name: /^name: / }).waitFor();
    await noBarriers();
    await button('Import 1 device').click();
    await page.getByText('1 device of 2 rows was written.').waitFor();
    await link('To the devices').click();
    await link('ap-new').waitFor();
    expect(visitor.problems).toEqual([]);
  });
});
