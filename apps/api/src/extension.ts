import { allPermissions, permissionsOf, reasonCodes } from '@firmware-upgrader/domain';
import { addedBy, type Extension } from '@firmware-upgrader/upgrades';
import type { Type } from '@nestjs/common';
import { CountedBuildDto } from './features/builds/dto/build.dto';
import { BuildFilterDto } from './features/builds/dto/build-filter.dto';
import { ChangeBuildDto, WriteBuildDto } from './features/builds/dto/write-build.dto';
import { CategoryDto } from './features/categories/dto/category.dto';
import { CategoryFilterDto, ChangeCategoryDto, WriteCategoryDto } from './features/categories/dto/write-category.dto';
import {
  AssignedFirmwareDto,
  ChangeDeviceFirmwareDto,
  DeviceFirmwareDto,
  WriteDeviceFirmwareDto,
} from './features/device-firmware/dto/device-firmware.dto';
import { DeviceDetailDto } from './features/devices/dto/device-detail.dto';
import { DeviceDto, ListedDeviceDto } from './features/devices/dto/device.dto';
import {
  ChangeDeviceDto,
  DeviceFilterDto,
  ReplaceDeviceDto,
  WriteDeviceDto,
} from './features/devices/dto/write-device.dto';
import type { DownloadRule } from './features/images/download-rules';
import { ImageDto } from './features/images/dto/image.dto';
import { ImageFilterDto } from './features/images/dto/image-filter.dto';
import { UploadImageDto } from './features/images/dto/upload-image.dto';
import { BatchDetailDto, BatchDto } from './features/upgrades/dto/batch.dto';
import { BatchFilterDto } from './features/upgrades/dto/batch-filter.dto';
import { OperationFilterDto } from './features/upgrades/dto/operation-filter.dto';
import { StartMassUpgradeDto } from './features/upgrades/dto/plan-query.dto';
import {
  DeviceUpgradeOperationDto,
  UpgradeOperationDetailDto,
  UpgradeOperationDto,
} from './features/upgrades/dto/upgrade-operation.dto';
import { type AddedFields, Additions, type ExtensibleResource, type ResourceClasses } from './http/additions';

/** What an extension adds to the API, beside what it adds to every process. */
export interface ApiExtension extends Extension {
  /** Nest modules, behind ours. */
  readonly features?: readonly Type<unknown>[];
  readonly fields?: readonly AddedFields[];
  /** What its routes name in `@Resource`; each gives the four permissions. */
  readonly permissionModels?: readonly `${string}/${string}`[];
  readonly downloadRules?: readonly DownloadRule[];
}

/** Another resource becomes extensible by a line here, and by `ExtendedResources` in its feature. */
const resources: Readonly<Record<ExtensibleResource, ResourceClasses>> = {
  category: {
    bodies: [WriteCategoryDto],
    partialBodies: [ChangeCategoryDto],
    filters: [CategoryFilterDto],
    answers: [CategoryDto],
  },
  build: {
    bodies: [WriteBuildDto],
    partialBodies: [ChangeBuildDto],
    filters: [BuildFilterDto],
    answers: [CountedBuildDto],
  },
  firmwareimage: {
    bodies: [UploadImageDto],
    partialBodies: [],
    filters: [ImageFilterDto],
    answers: [ImageDto],
  },
  device: {
    bodies: [WriteDeviceDto, ReplaceDeviceDto],
    partialBodies: [ChangeDeviceDto],
    filters: [DeviceFilterDto],
    answers: [DeviceDto, DeviceDetailDto, ListedDeviceDto],
  },
  devicefirmware: {
    bodies: [WriteDeviceFirmwareDto],
    partialBodies: [ChangeDeviceFirmwareDto],
    filters: [],
    answers: [DeviceFirmwareDto, AssignedFirmwareDto],
  },
  batchupgradeoperation: {
    bodies: [StartMassUpgradeDto],
    partialBodies: [],
    filters: [BatchFilterDto],
    answers: [BatchDto, BatchDetailDto],
  },
  // Nobody writes operations: the engine does.
  upgradeoperation: {
    bodies: [],
    partialBodies: [],
    filters: [OperationFilterDto],
    answers: [UpgradeOperationDto, UpgradeOperationDetailDto, DeviceUpgradeOperationDto],
  },
};

export function additionsOf(extensions: readonly ApiExtension[]): Additions {
  return new Additions(
    addedBy(extensions, 'fields'),
    new Map<readonly string[], readonly string[]>([
      [reasonCodes, addedBy(extensions, 'planRules').flatMap(({ reasons }) => reasons)],
      [allPermissions, permissionsOf(addedBy(extensions, 'permissionModels'))],
    ]),
    resources,
  );
}
