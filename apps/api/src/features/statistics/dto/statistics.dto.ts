import type { UpgradeStatus } from '@firmware-upgrader/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { Attention, ContactAge } from '../../devices/device-conditions';
import type { EndFigure } from '../statistics.repository';
import type { FleetStatistics } from '../statistics.service';

export class InstalledBuildDto {
  @ApiProperty({ format: 'uuid' })
  category: string;

  @ApiProperty({ format: 'uuid' })
  build: string;

  @ApiProperty()
  version: string;

  @ApiProperty({ type: 'integer', description: 'Last seen with an image of this build.' })
  devices: number;
}

export class CategoryStatisticsDto {
  @ApiProperty({ format: 'uuid' })
  category: string;

  @ApiProperty()
  category_name: string;

  @ApiProperty({ format: 'uuid', description: 'Its newest build.' })
  latest: string;

  @ApiProperty()
  latest_version: string;

  @ApiProperty({ type: 'integer' })
  at_latest: number;

  @ApiProperty({ type: 'integer', description: 'Devices with an earlier build of the category.' })
  behind: number;
}

export class LastContactDto implements Record<ContactAge, number> {
  @ApiProperty({ type: 'integer', description: 'Within the last hour.' })
  hour: number;

  @ApiProperty({ type: 'integer', description: 'Within the last day, but not the last hour.' })
  day: number;

  @ApiProperty({ type: 'integer', description: 'Within the last week, but not the last day.' })
  week: number;

  @ApiProperty({ type: 'integer' })
  older: number;

  @ApiProperty({ type: 'integer' })
  never: number;
}

export class OperationStatisticsDto implements Record<UpgradeStatus, number> {
  @ApiProperty({ type: 'integer' })
  'in-progress': number;

  @ApiProperty({ type: 'integer' })
  success: number;

  @ApiProperty({ type: 'integer' })
  failed: number;

  @ApiProperty({ type: 'integer' })
  aborted: number;

  @ApiProperty({ type: 'integer' })
  cancelled: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Reason code → number.' })
  reasons: Record<string, number>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'The same of those that failed or were aborted.',
  })
  failure_reasons: Record<string, number>;
}

export class AttentionDto implements Record<Attention, number> {
  @ApiProperty({ type: 'integer', description: 'Active devices of which the model is not known.' })
  no_model: number;

  @ApiProperty({ type: 'integer', description: 'Active devices without an enabled connection.' })
  no_connection: number;

  @ApiProperty({ type: 'integer', description: 'Active devices of which the last check failed.' })
  check_failed: number;

  @ApiProperty({ type: 'integer', description: 'Active devices that may be running one of several images of ours.' })
  firmware_unclear: number;

  @ApiProperty({ type: 'integer', description: 'Active devices that a router with another key says it is.' })
  registration_refused: number;
}

export class StatisticsDto {
  @ApiProperty({ type: [InstalledBuildDto], description: 'Most first.' })
  installed: InstalledBuildDto[];

  @ApiProperty({ type: [CategoryStatisticsDto] })
  categories: CategoryStatisticsDto[];

  @ApiProperty({ description: 'Upgrades that began to be wanted in the last 24 hours.' })
  operations_24h: OperationStatisticsDto;

  @ApiProperty()
  last_contact: LastContactDto;

  @ApiProperty({ description: 'What a person has to put right.' })
  attention: AttentionDto;

  @ApiProperty({ type: 'integer', description: 'Devices that registered themselves in the last 24 hours.' })
  joined_24h: number;

  @ApiProperty({ type: 'integer' })
  running_batches: number;
}

export function toStatisticsDto(statistics: FleetStatistics): StatisticsDto {
  const { hour, day, week, older, never, joined: joined_24h, ...attention } = statistics.devices;
  return {
    installed: statistics.installed.map(({ categoryId, buildId, version, devices }) => ({
      category: categoryId,
      build: buildId,
      version,
      devices,
    })),
    categories: statistics.categories.map((figures) => ({
      category: figures.categoryId,
      category_name: figures.categoryName,
      latest: figures.buildId,
      latest_version: figures.version,
      at_latest: figures.atLatest,
      behind: figures.behind,
    })),
    operations_24h: toOperationStatistics(statistics.recentOperations),
    last_contact: { hour, day, week, older, never },
    attention,
    joined_24h,
    running_batches: statistics.runningBatches,
  };
}

function toOperationStatistics(ends: readonly EndFigure[]): OperationStatisticsDto {
  const figures = { 'in-progress': 0, success: 0, failed: 0, aborted: 0, cancelled: 0 };
  const reasons: Record<string, number> = {};
  const failureReasons: Record<string, number> = {};
  for (const { status, reasonCode, count } of ends) {
    figures[status] += count;
    if (reasonCode === null) continue;
    reasons[reasonCode] = (reasons[reasonCode] ?? 0) + count;
    if (status === 'failed' || status === 'aborted') {
      failureReasons[reasonCode] = (failureReasons[reasonCode] ?? 0) + count;
    }
  }
  return { ...figures, reasons, failure_reasons: failureReasons };
}
