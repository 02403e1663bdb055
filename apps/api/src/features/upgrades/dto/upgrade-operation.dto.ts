import type { UpgradeOperation } from '@firmware-upgrader/database';
import { reasonCodes, type UpgradeOptions, upgradePhases, upgradeStatuses } from '@firmware-upgrader/domain';
import { ApiProperty, OmitType } from '@nestjs/swagger';
import { toDateTime, toNullableDateTime } from '../../../http/date-time';
import { UpgradeOptionsProperty } from '../../../http/upgrade-options-property';

/** What an upgrade brings a device to. */
export class BuildOfOperationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  category_name: string;

  @ApiProperty()
  version: string;
}

export class UpgradeOperationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  device: string;

  @ApiProperty()
  device_name: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null once the image was deleted.' })
  image: string | null;

  @ApiProperty({ type: BuildOfOperationDto, nullable: true, description: 'Of the image; null once it was deleted.' })
  build: BuildOfOperationDto | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  batch: string | null;

  @ApiProperty({ format: 'uuid', description: "The device's when the operation was created." })
  organization: string;

  @ApiProperty({ enum: upgradeStatuses })
  status: string;

  @ApiProperty({ type: String, enum: reasonCodes, nullable: true, description: 'Why it ended or waits.' })
  reason_code: string | null;

  @ApiProperty({ enum: upgradePhases })
  phase: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  progress: number;

  @ApiProperty({ type: 'integer', description: 'Recoverable failures so far.' })
  tries: number;

  @UpgradeOptionsProperty()
  upgrade_options: UpgradeOptions;

  @ApiProperty({ description: 'Lines joined by newlines.' })
  log: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it goes on; null once it ended.',
  })
  run_at: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  started_by: string | null;

  @ApiProperty({ type: String, nullable: true })
  started_by_username: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  cancelled_by: string | null;

  @ApiProperty({ type: String, nullable: true })
  cancelled_by_username: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  started_at: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  flashed_at: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finished_at: string | null;

  @ApiProperty({ format: 'date-time' })
  modified: string;

  @ApiProperty({ format: 'date-time' })
  created: string;
}

export class LogLineDto {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'What is said; screens render it in their language.' })
  code: string;

  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } })
  data: Record<string, string | number>;

  @ApiProperty({ description: 'The same in English.' })
  text: string;
}

export class UpgradeOperationDetailDto extends UpgradeOperationDto {
  @ApiProperty({ type: 'integer', description: 'Of the image, taken by the device in the present try.' })
  uploaded_bytes: number;

  @ApiProperty({ type: 'integer', description: 'Size of the image.' })
  image_bytes: number;

  @ApiProperty({ type: [LogLineDto] })
  log_lines: LogLineDto[];
}

export class DeviceUpgradeOperationDto extends OmitType(UpgradeOperationDto, ['created'] as const) {}

/** The operation comes with its device, its build and the people who started and cancelled it. */
export function toUpgradeOperationDto(operation: UpgradeOperation): UpgradeOperationDto {
  return {
    // As the contract orders them, then ours.
    id: operation.id,
    device: operation.deviceId,
    image: operation.imageId,
    status: operation.status,
    log: operation.logLines.map(({ text }) => text).join('\n'),
    progress: operation.progress,
    modified: toDateTime(operation.modified),
    created: toDateTime(operation.created),
    upgrade_options: operation.upgradeOptions,
    batch: operation.batchId,
    organization: operation.organizationId,
    device_name: operation.device.name,
    build: toBuildOfOperation(operation.image),
    reason_code: operation.reasonCode,
    phase: operation.phase,
    tries: operation.tries,
    run_at: toNullableDateTime(operation.runAt),
    started_by: operation.startedById,
    started_by_username: operation.startedBy?.username ?? null,
    cancelled_by: operation.cancelledById,
    cancelled_by_username: operation.cancelledBy?.username ?? null,
    started_at: toNullableDateTime(operation.startedAt),
    flashed_at: toNullableDateTime(operation.flashedAt),
    finished_at: toNullableDateTime(operation.finishedAt),
  };
}

function toBuildOfOperation(image: UpgradeOperation['image']): BuildOfOperationDto | null {
  if (!image) return null;
  const { id, version, category } = image.build;
  return { id, category_name: category.name, version };
}

export function toUpgradeOperationDetailDto(operation: UpgradeOperation): UpgradeOperationDetailDto {
  return {
    ...toUpgradeOperationDto(operation),
    uploaded_bytes: operation.uploadedBytes,
    image_bytes: operation.imageSizeBytes,
    log_lines: operation.logLines.map(({ at, code, data, text }) => ({
      at: toDateTime(new Date(at)),
      code,
      data: { ...data },
      text,
    })),
  };
}

export function toDeviceUpgradeOperationDto(operation: UpgradeOperation): DeviceUpgradeOperationDto {
  const { created: _, ...dto } = toUpgradeOperationDto(operation);
  return dto;
}
