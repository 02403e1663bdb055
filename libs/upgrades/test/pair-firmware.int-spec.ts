import { type Device, DeviceFirmware, type FirmwareImage, systemActor } from '@firmware-upgrader/database';
import { builders, testDatabase, type TestDatabase } from '@firmware-upgrader/testing';
import { createImageRegistry, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { upgradeRules } from '../src';
import { pairFirmware, type PairingScope } from '../src/jobs/pair-firmware';

const MODEL = 'Ubiquiti UniFi';
// Both list the model; the latter is the last in the list of types.
const FIRST_TYPE = 'ath79-generic-ubnt_unifi-ap-squashfs-sysupgrade.bin';
const LAST_TYPE = 'ath79-generic-ubnt_unifi-ap-lr-squashfs-sysupgrade.bin';
const OS = 'OpenWrt 24.10.1 r28597-0425664679';
const BOARD = 'ubnt,unifi-ap';
const RELEASE = '24.10.1 r28597-0425664679';

describe('the search for the firmware that a device already runs', () => {
  let db: TestDatabase;
  let make: ReturnType<typeof builders>;
  const rules = upgradeRules(upgraderRegistry, createImageRegistry());

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    await db.dataSource.query('DELETE FROM organization');
    make = builders(db.dataSource.manager);
  });

  const pair = (scope: PairingScope) => db.database.transaction(systemActor, (em) => pairFirmware(em, rules, scope));
  const firmwareOf = ({ id }: Device) => db.dataSource.manager.findOneBy(DeviceFirmware, { deviceId: id });

  async function aConnected(values: Partial<Device>): Promise<Device> {
    const device = await make.aDevice(values);
    await make.aDeviceConnection({ deviceId: device.id });
    return device;
  }

  const anImage = async (values: Partial<FirmwareImage> = {}, categoryId?: string) =>
    make.anImage({
      buildId: (await make.aBuild(categoryId === undefined ? {} : { categoryId })).id,
      type: FIRST_TYPE,
      supportedBoards: [BOARD, 'unifi-ap'],
      expectedVersion: '24.10.1',
      expectedRevision: 'r28597-0425664679',
      ...values,
    });
  const aRead = (values: Partial<Device> = {}) =>
    aConnected({ model: 'A name of its own', boardName: BOARD, release: RELEASE, ...values });

  it('goes by os and model, and of two types for one model takes the last of the list', async () => {
    const { id: buildId } = await make.aBuild({ os: OS });
    const meant = await make.anImage({ buildId, type: LAST_TYPE });
    await make.anImage({ buildId, type: FIRST_TYPE });
    const device = await aConnected({ model: MODEL, os: OS });

    expect(await pair({ deviceId: device.id })).toBe(1);
    expect(await firmwareOf(device)).toMatchObject({ imageId: meant.id, installed: true, verified: null });
    expect(await pair({ deviceId: device.id })).toBe(0);
  });

  it('lets the board that was read decide between two types for one model', async () => {
    const { id: buildId } = await make.aBuild({ os: OS });
    await make.anImage({ buildId, type: LAST_TYPE, supportedBoards: ['ubnt,unifi-ap-lr'] });
    const meant = await make.anImage({ buildId, type: FIRST_TYPE, supportedBoards: [BOARD] });
    const device = await aConnected({ model: MODEL, os: OS, boardName: BOARD });

    expect(await pair({ buildId })).toBe(1);
    expect(await firmwareOf(device)).toMatchObject({ imageId: meant.id });
  });

  it('goes by board and release where os and model say nothing', async () => {
    const image = await anImage();
    await anImage({ expectedVersion: '23.05.5' });
    await anImage({ supportedBoards: ['ubnt,other'] });
    const device = await aRead();

    expect(await pair({ deviceId: device.id })).toBe(1);
    expect(await firmwareOf(device)).toMatchObject({
      imageId: image.id,
      installedImageId: image.id,
      installed: true,
      verified: true,
    });
  });

  it('finds that of all devices of an organization at once', async () => {
    const { id: buildId } = await make.aBuild({ os: OS });
    const reported = await make.anImage({ buildId, type: LAST_TYPE });
    const read = await anImage();
    const devices = [await aConnected({ model: MODEL, os: OS }), await aRead()];
    await aConnected({ model: MODEL, os: OS, organizationId: (await make.anOrganization()).id });

    expect(await pair({ organizationId: (await make.ourOrganization()).id })).toBe(2);
    expect(await firmwareOf(devices[0]!)).toMatchObject({ imageId: reported.id });
    expect(await firmwareOf(devices[1]!)).toMatchObject({ imageId: read.id });
  });

  it('finds shared images so, and none of another organization', async () => {
    const shared = await anImage({}, (await make.aCategory({ organizationId: null })).id);
    const { id: organizationId } = await make.anOrganization();
    await anImage({}, (await make.aCategory({ organizationId })).id);
    const device = await aRead();

    expect(await pair({ imageId: shared.id })).toBe(1);
    expect(await firmwareOf(device)).toMatchObject({ imageId: shared.id });
  });

  it('guesses nothing where two images may be meant', async () => {
    await anImage();
    const second = await anImage();
    const device = await aRead();

    expect(await pair({ deviceId: device.id })).toBe(0);
    expect(await pair({ imageId: second.id })).toBe(0);
    expect(await firmwareOf(device)).toBeNull();
  });

  it('takes the mark of the last flash for an answer where two images may be meant', async () => {
    await anImage();
    const marked = await anImage();
    await anImage({ expectedVersion: '23.05.5', sha256: 'f'.repeat(64) });
    const device = await aRead({ imageSha256: marked.sha256 });
    const outdated = await aRead({ imageSha256: 'f'.repeat(64) });

    expect(await pair({ imageId: marked.id })).toBe(1);
    expect(await firmwareOf(device)).toMatchObject({ imageId: marked.id, verified: true });
    expect(await firmwareOf(outdated)).toBeNull();
  });

  it('leaves alone what is deactivated, has no connection, or has a firmware', async () => {
    const image = await anImage();
    await aRead({ isDeactivated: true });
    await make.aDevice({ boardName: BOARD, release: RELEASE });
    const taken = await aRead();
    const other = await make.anImage();
    await make.aDeviceFirmware({ deviceId: taken.id, imageId: other.id });

    expect(await pair({ imageId: image.id })).toBe(0);
    expect(await firmwareOf(taken)).toMatchObject({ imageId: other.id });
  });
});
