import { Device, DeviceFirmware, FirmwareImage, UpgradeOperation } from '@firmware-upgrader/database';
import { FIRMWARE_CANDIDATE_SQL, WITHOUT_FIRMWARE_SQL } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { OrganizationScope } from '../../http/organization-scope';
import type { Ordering } from '../../http/ordering';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';

const newestFirst: Ordering = {
  fields: {},
  default: '-created',
  defaultFields: { created: 'image.created' },
  id: 'image.id',
};

/** Which images a person may choose for a device. */
export interface ImageChoice {
  /** Theirs and shared ones. */
  readonly organizationId: string;
  /** Null: any type, since none is registered for the device's model. */
  readonly types: readonly string[] | null;
  /** Null: any category, since the device has no firmware yet. */
  readonly categoryId: string | null;
}

@Injectable()
export class DeviceFirmwareRepository {
  findDevice(em: EntityManager, scope: OrganizationScope, id: string): Promise<Device | null> {
    return this.device(em, scope, id).getOne();
  }

  lockDevice(em: EntityManager, scope: OrganizationScope, id: string): Promise<Device | null> {
    return this.device(em, scope, id).setLock('pessimistic_write').getOne();
  }

  private device(em: EntityManager, scope: OrganizationScope, id: string): SelectQueryBuilder<Device> {
    const query = em.createQueryBuilder(Device, 'device').where('device.id = :id', { id });
    return scope.limit(query, 'device.organizationId');
  }

  /** With its image and the image's build. */
  findForDevice(em: EntityManager, device: Device): Promise<DeviceFirmware | null> {
    return em.findOne(DeviceFirmware, { where: { deviceId: device.id }, relations: { image: { build: true } } });
  }

  /** The latest upgrade of a device. */
  latestOperation(em: EntityManager, device: Device): Promise<UpgradeOperation | null> {
    return em.findOne(UpgradeOperation, {
      select: { id: true, upgradeOptions: true },
      where: { deviceId: device.id },
      order: { created: 'DESC', id: 'DESC' },
    });
  }

  selectableImages(em: EntityManager, choice: ImageChoice, list: ListRequest): Promise<Slice<FirmwareImage>> {
    return takePage(this.selectable(em, choice), list, newestFirst);
  }

  isSelectable(em: EntityManager, choice: ImageChoice, imageId: string): Promise<boolean> {
    return this.selectable(em, choice).andWhere('image.id = :imageId', { imageId }).getExists();
  }

  /** Images that the device may be running, by what was read of it. */
  candidates(em: EntityManager, device: Device, list: ListRequest): Promise<Slice<FirmwareImage>> {
    const query = em
      .createQueryBuilder(FirmwareImage, 'i')
      .innerJoinAndSelect('i.build', 'b')
      .innerJoinAndSelect('b.category', 'category')
      .innerJoin(Device, 'd', 'd.id = :id', { id: device.id })
      .where(`${WITHOUT_FIRMWARE_SQL} AND ${FIRMWARE_CANDIDATE_SQL}`);
    return takePage(query, list, { ...newestFirst, defaultFields: { created: 'i.created' }, id: 'i.id' });
  }

  /** False: the device cannot be running this image. */
  async confirm(em: EntityManager, device: Device, imageId: string): Promise<boolean> {
    const rows: unknown[] = await em.query(
      `INSERT INTO device_firmware (device_id, image_id, installed, installed_image_id, verified)
       SELECT d.id, i.id, TRUE, i.id, TRUE FROM device d CROSS JOIN firmware_image i JOIN build b ON b.id = i.build_id
       WHERE d.id = $1 AND i.id = $2 AND ${WITHOUT_FIRMWARE_SQL} AND ${FIRMWARE_CANDIDATE_SQL} RETURNING id`,
      [device.id, imageId],
    );
    return rows.length > 0;
  }

  private selectable(em: EntityManager, choice: ImageChoice): SelectQueryBuilder<FirmwareImage> {
    const query = em
      .createQueryBuilder(FirmwareImage, 'image')
      .innerJoinAndSelect('image.build', 'build')
      .innerJoinAndSelect('build.category', 'category')
      .where('(build.organizationId = :organizationId OR build.organizationId IS NULL)', choice);
    if (choice.types !== null) query.andWhere('image.type = ANY(:types)', choice);
    if (choice.categoryId !== null) query.andWhere('build.categoryId = :categoryId', choice);
    return query;
  }
}
