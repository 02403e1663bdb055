import { allPermissions, permissionsOf, reasonCodes } from '@firmware-upgrader/domain';
import { addedBy, type Extension } from '@firmware-upgrader/upgrades';
import type { Type } from '@nestjs/common';
import { CountedBuildDto } from './features/builds/dto/build.dto';
import { BuildFilterDto } from './features/builds/dto/build-filter.dto';
import { ChangeBuildDto, WriteBuildDto } from './features/builds/dto/write-build.dto';
import { CategoryDto } from './features/categories/dto/category.dto';
import { CategoryFilterDto, ChangeCategoryDto, WriteCategoryDto } from './features/categories/dto/write-category.dto';
import { DeviceDetailDto } from './features/devices/dto/device-detail.dto';
import { DeviceDto, ListedDeviceDto } from './features/devices/dto/device.dto';
import {
  ChangeDeviceDto,
  DeviceFilterDto,
  ReplaceDeviceDto,
  WriteDeviceDto,
} from './features/devices/dto/write-device.dto';
import type { DownloadRule } from './features/images/download-rules';
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
  device: {
    bodies: [WriteDeviceDto, ReplaceDeviceDto],
    partialBodies: [ChangeDeviceDto],
    filters: [DeviceFilterDto],
    answers: [DeviceDto, DeviceDetailDto, ListedDeviceDto],
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
