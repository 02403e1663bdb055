import { DeviceCheck, DeviceImport, HostKey, type Organization, UserGroup } from '@firmware-upgrader/database';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { TestApi } from '../harness/test-api';

/** One of everything that a path may name, of one organization or, where that is possible, shared by all. */
export interface World {
  /** Whose what can be shared is; null: everybody's. */
  readonly ownerId: string | null;
  /** By the segment of a path before the id. */
  readonly ids: Readonly<Record<string, string>>;
  readonly fileName: string;
  /** Another image of the category, for a device to be upgraded to. */
  readonly nextImageId: string;
  /** Credentials that the device does not use. */
  readonly spareCredentialsId: string;
}

export async function aWorld(
  { db, make, storageDir }: TestApi,
  organization: Organization,
  isShared = false,
): Promise<World> {
  const organizationId = organization.id;
  const owner = { organizationId: isShared ? null : organizationId };
  const category = await make.aCategory(owner);
  const build = await make.aBuild({ categoryId: category.id });
  const image = await make.anImage({ buildId: build.id });
  const next = await make.anImage({ buildId: (await make.aBuild({ categoryId: category.id })).id });
  const group = await make.aDeviceGroup({ organizationId });
  const location = await make.aLocation({ organizationId });
  const device = await make.aDevice({ organizationId, groupId: group.id });
  const credentials = await make.someCredentials(owner);
  const connection = await make.aDeviceConnection({ deviceId: device.id, credentialsId: credentials.id });
  const member = await make.aMember({ organizationId });
  await make.aDeviceFirmware({ deviceId: device.id, imageId: image.id });
  await make.aDeviceLocation({ deviceId: device.id, locationId: location.id });
  const hostKey = await db.dataSource.manager.save(HostKey, {
    deviceId: device.id,
    keyType: 'ssh-ed25519',
    publicKey: 'AAAA',
    fingerprint: 'SHA256:AAAA',
    state: 'offered',
  });
  await db.dataSource.manager.save(DeviceCheck, { deviceId: device.id, kind: 'check' });
  const tableImport = await db.dataSource.manager.save(DeviceImport, {
    organizationId,
    isDryRun: true,
    countCreated: 0,
    countUpdated: 0,
    countUnchanged: 0,
    countFailed: 0,
    failures: [],
    report: gzipSync('line\r\n'),
    finishedAt: new Date(),
  });
  const batch = await make.aBatch({ buildId: build.id, status: 'in-progress', countInProgress: 1 });
  const operation = await make.anUpgradeOperation({ deviceId: device.id, imageId: image.id, batchId: batch.id });
  const file = join(storageDir, image.file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, 'firmware');
  return {
    ownerId: owner.organizationId,
    ids: {
      category: category.id,
      build: build.id,
      image: image.id,
      device: device.id,
      group: group.id,
      location: location.id,
      credential: credentials.id,
      connection: connection.id,
      'host-key': hostKey.id,
      import: tableImport.id,
      organization: organizationId,
      user: member.userId,
      number: String((await db.dataSource.manager.findOneByOrFail(UserGroup, { name: 'Operator' })).id),
      'batch-upgrade-operation': batch.id,
      'upgrade-operation': operation.id,
    },
    fileName: image.file.slice(image.file.indexOf('/') + 1),
    nextImageId: next.id,
    spareCredentialsId: (await make.someCredentials({ organizationId })).id,
  };
}

export { pathIn } from '@firmware-upgrader/testing';
