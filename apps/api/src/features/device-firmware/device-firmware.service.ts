import { Database, type Device, DeviceFirmware, type FirmwareImage } from '@firmware-upgrader/database';
import {
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  type UpgradeOptions,
} from '@firmware-upgrader/domain';
import type { ImageRegistry } from '@firmware-upgrader/upgraders';
import { assignFirmware, type UpgradeRules } from '@firmware-upgrader/upgrades';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { deleteRow } from '../../http/delete-row';
import { ExtendedResources } from '../../http/extended-resources';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { wording } from '../../http/wording';
import { IMAGE_REGISTRY, UPGRADE_RULES } from '../images/upgrade-rules';
import { DeviceFirmwareRepository, type ImageChoice } from './device-firmware.repository';
import type {
  Assignment,
  ChangeDeviceFirmwareDto,
  ConfirmFirmwareDto,
  WriteDeviceFirmwareDto,
} from './dto/device-firmware.dto';

const DEVICE_NOT_FOUND = 'device not found';

@Injectable()
export class DeviceFirmwareService {
  constructor(
    private readonly database: Database,
    private readonly firmwares: DeviceFirmwareRepository,
    private readonly extended: ExtendedResources,
    @Inject(IMAGE_REGISTRY) private readonly registry: ImageRegistry,
    @Inject(UPGRADE_RULES) private readonly rules: UpgradeRules,
  ) {}

  show(scope: OrganizationScope, deviceId: string): Promise<DeviceFirmware> {
    return this.database.read(async (em) => this.requireFirmware(em, await this.requireDevice(em, scope, deviceId)));
  }

  /** Which images the device may be given, newest first. */
  selectableImages(scope: OrganizationScope, deviceId: string, list: ListRequest): Promise<Slice<FirmwareImage>> {
    return this.database.read(async (em) => {
      const device = await this.requireDevice(em, scope, deviceId);
      const firmware = await this.firmwares.findForDevice(em, device);
      return this.firmwares.selectableImages(em, this.choiceFor(device, firmware), list);
    });
  }

  /** PUT: also gives a device its first firmware. */
  assign(
    caller: Caller,
    scope: OrganizationScope,
    deviceId: string,
    body: WriteDeviceFirmwareDto,
  ): Promise<Assignment> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.requireChangeable(em, scope, deviceId);
      const firmware = await this.firmwares.findForDevice(em, device);
      if (!firmware && !caller.can('add_devicefirmware')) throw new ForbiddenError(wording.forbidden);
      const assignment = await this.save(em, caller, device, firmware, body.image, body.upgrade_options ?? {});
      await this.extended.save(em, 'devicefirmware', assignment.firmware.id, body);
      unit.audit({
        ...aboutFirmware(device, assignment.firmware),
        action: assignment.isNew ? 'create' : 'change',
        changes: { ...body },
      });
      return assignment;
    });
  }

  /** PATCH: without an image the present one, which is flashed unless it is installed. */
  change(
    caller: Caller,
    scope: OrganizationScope,
    deviceId: string,
    body: ChangeDeviceFirmwareDto,
  ): Promise<Assignment> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.requireChangeable(em, scope, deviceId);
      const firmware = await this.requireFirmware(em, device);
      const imageId = body.image ?? firmware.imageId;
      const assignment = await this.save(em, caller, device, firmware, imageId, body.upgrade_options ?? {});
      await this.extended.save(em, 'devicefirmware', firmware.id, body);
      unit.audit({ ...aboutFirmware(device, firmware), action: 'change', changes: { ...body } });
      return assignment;
    });
  }

  /** Only the row: what the device runs, and its history, stay. */
  remove(caller: Caller, scope: OrganizationScope, deviceId: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.requireChangeable(em, scope, deviceId);
      const firmware = await this.requireFirmware(em, device);
      await deleteRow(em, DeviceFirmware, firmware.id, wording.noneMatches('DeviceFirmware'));
      unit.audit({ ...aboutFirmware(device, firmware), action: 'delete' });
    });
  }

  /** Images that a device without a firmware may be running, by its board and release; newest first. */
  candidates(scope: OrganizationScope, deviceId: string, list: ListRequest): Promise<Slice<FirmwareImage>> {
    return this.database.read(async (em) =>
      this.firmwares.candidates(em, await this.requireDevice(em, scope, deviceId), list),
    );
  }

  /** A person says which of the candidates the device runs; nothing is flashed. */
  confirm(
    caller: Caller,
    scope: OrganizationScope,
    deviceId: string,
    body: ConfirmFirmwareDto,
  ): Promise<DeviceFirmware> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.requireChangeable(em, scope, deviceId);
      if (await this.firmwares.findForDevice(em, device)) throw new ConflictError('The device has a firmware already.');
      const { image } = body;
      if (!(await this.firmwares.confirm(em, device, image))) {
        throw new InvalidInputError({ image: ['The device does not run this image: board or release differ.'] });
      }
      const firmware = await this.requireFirmware(em, device);
      unit.audit({ ...aboutFirmware(device, firmware), action: 'confirm', changes: { image } });
      return firmware;
    });
  }

  private async save(
    em: EntityManager,
    caller: Caller,
    device: Device,
    firmware: DeviceFirmware | null,
    imageId: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<Assignment> {
    if (imageId !== firmware?.imageId && !(await this.isSelectable(em, device, firmware, imageId))) {
      throw new InvalidInputError({ image: [wording.invalidPk(imageId)] });
    }
    // The upgrader of the device says whether they are booleans.
    const checkedOptions = options as UpgradeOptions;
    const { isNew, operationId } = await assignFirmware(em, this.rules, {
      deviceId: device.id,
      imageId,
      options: checkedOptions,
      startedById: caller.user.id,
    });
    return {
      firmware: await this.requireFirmware(em, device),
      isNew,
      operation:
        operationId === null
          ? await this.firmwares.latestOperation(em, device)
          : { id: operationId, upgradeOptions: checkedOptions },
    };
  }

  private isSelectable(em: EntityManager, device: Device, firmware: DeviceFirmware | null, imageId: string) {
    return this.firmwares.isSelectable(em, this.choiceFor(device, firmware), imageId);
  }

  private choiceFor(device: Device, firmware: DeviceFirmware | null): ImageChoice {
    const types = this.registry.typesFor(device.model);
    return {
      organizationId: device.organizationId,
      types: types.length > 0 ? types : null,
      categoryId: firmware?.image.build.categoryId ?? null,
    };
  }

  private async requireDevice(em: EntityManager, scope: OrganizationScope, id: string): Promise<Device> {
    const device = await this.firmwares.findDevice(em, scope, id);
    if (!device) throw new NotFoundError(DEVICE_NOT_FOUND);
    return device;
  }

  /** Locks the device: what is read of it from here on is as the last writer left it. */
  private async requireChangeable(em: EntityManager, scope: OrganizationScope, id: string): Promise<Device> {
    const device = await this.firmwares.lockDevice(em, scope, id);
    if (!device) throw new NotFoundError(DEVICE_NOT_FOUND);
    if (device.isDeactivated) throw new ForbiddenError('The device is deactivated.');
    return device;
  }

  private async requireFirmware(em: EntityManager, device: Device): Promise<DeviceFirmware> {
    const firmware = await this.firmwares.findForDevice(em, device);
    if (!firmware) throw new NotFoundError(wording.noneMatches('DeviceFirmware'));
    return firmware;
  }
}

function aboutFirmware(device: Device, firmware: DeviceFirmware) {
  return {
    objectType: 'devicefirmware',
    objectId: firmware.id,
    objectLabel: device.name,
    organizationId: device.organizationId,
  };
}
