import type { components } from '@firmware-upgrader/api-client';

type Schema = components['schemas'];

/** A page of a list. All other types come from the API's own document. */
export interface Page<Row> {
  count: number;
  next: string | null;
  previous: string | null;
  results: Row[];
}

export type Membership = Schema['ProfileOrganizationDto'];
export type Profile = Schema['ProfileDto'];
export type Organization = Schema['OrganizationDto'];
export type OrganizationDetail = Schema['OrganizationDetailDto'];
export type RouterRegistration = Schema['DeviceSettingsDto'];
export type User = Schema['UserDto'];
export type UserRole = Schema['UserGroupDto'];
export type AuditEntry = Schema['AuditEntryDto'];
export type Setting = Schema['SettingDto'];
export type Statistics = Schema['StatisticsDto'];
export type Device = Schema['DeviceDto'];
export type ListedDevice = Schema['ListedDeviceDto'];
export type DeviceValues = Schema['DeviceValuesDto'];
export type ManyDevicesAnswer = Schema['ManyDevicesAnswerDto'];
export type DeviceImport = Schema['DeviceImportDto'];
export type DeviceCheck = Schema['DeviceCheckDto'];
export type Credentials = Schema['CredentialsDto'];
export type Connection = Schema['ConnectionDto'] & { params: { username?: string; port?: number } };
export type HostKey = Schema['HostKeyDto'];
export type Group = Schema['GroupDto'];
export type Location = Schema['LocationDto'];
export type DeviceLocation = Schema['DeviceLocationDto'];
export type Category = Schema['CategoryDto'];
export type Build = Schema['BuildDto'];
export type BuildDetail = Schema['CountedBuildDto'];
export type FirmwareImage = Schema['ImageDto'];
export type ImageType = Schema['ImageTypeDto'];
export type { UpgradeOptions } from '@firmware-upgrader/domain';
export type DeviceFirmware = Schema['DeviceFirmwareDto'];
export type Operation = Schema['UpgradeOperationDto'];
export type OperationDetail = Schema['UpgradeOperationDetailDto'];
export type LogLine = Schema['LogLineDto'];
export type SelectableImage = Schema['SelectableImageDto'];
export type Upgrader = Schema['UpgraderDto'];
export type Batch = Schema['BatchDto'];
export type BatchCounts = Schema['BatchCountsDto'];
export type BatchDetail = Schema['BatchDetailDto'];
export type UpgradeSummary = Schema['MassUpgradeSummaryDto'];
export type PreflightDevice = Schema['PreFlightDeviceDto'];
export type BatchSkip = Schema['BatchSkipDto'];
export type Hold = Schema['HoldDto'];
