import { Device, UpgradeOperation } from '@firmware-upgrader/database';
import { builders } from './builders';
import { type TestDatabase, testDatabase } from './test-database';

describe('builders', () => {
  let db: TestDatabase;
  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.drop());

  it('make what a row hangs on, all of one organization', async () => {
    const { anUpgradeOperation, aDeviceFirmware, aDeviceConnection, aDeviceLocation, aBatch, aMember, anOwner } =
      builders(db.dataSource.manager);
    const operation = await anUpgradeOperation({ status: 'failed', batchId: (await aBatch()).id });
    const { deviceId, imageId } = operation;
    await aDeviceFirmware({ deviceId, imageId: imageId! });
    await aDeviceConnection({ deviceId });
    await aDeviceLocation({ deviceId });
    const owner = await anOwner(await aMember({ isAdmin: true }));
    const device = await db.dataSource.manager.findOneByOrFail(Device, { id: deviceId });
    expect(device.organizationId).toBe(owner.organizationId);
    expect(await db.dataSource.manager.countBy(UpgradeOperation, { organizationId: owner.organizationId })).toBe(1);
  });

  it('make as many rows as wanted, and rows of other organizations', async () => {
    const { aDevice, anImage, aCategory, aBuild, anOrganization } = builders(db.dataSource.manager);
    const other = await anOrganization();
    await Promise.all([1, 2, 3].map(() => aDevice({ organizationId: other.id })));
    expect(await db.dataSource.manager.countBy(Device, { organizationId: other.id })).toBe(3);
    const shared = await aBuild({ categoryId: (await aCategory({ organizationId: null })).id, version: '2.0' });
    expect(await anImage({ buildId: shared.id })).toMatchObject({ buildId: shared.id });
  });
});
