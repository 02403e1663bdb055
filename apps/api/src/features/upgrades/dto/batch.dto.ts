import type { BatchUpgradeOperation } from '@firmware-upgrader/database';
import {
  batchFigures,
  batchStatuses,
  type OperationCounts,
  reasonCodes,
  type UpgradeOptions,
} from '@firmware-upgrader/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime, toNullableDateTime } from '../../../http/date-time';
import { UpgradeOptionsProperty } from '../../../http/upgrade-options-property';
// By contract the very object of the builds' own endpoint.
import { BuildDto, toBuildDto } from '../../builds/dto/build.dto';
import { UpgradeOperationDto } from './upgrade-operation.dto';

export class BatchCountsDto {
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

  @ApiProperty({ type: 'integer', description: 'All operations; skipped devices have none.' })
  total: number;

  @ApiProperty({ type: 'integer' })
  skipped: number;
}

export class BatchDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  build: BuildDto;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;

  @UpgradeOptionsProperty()
  upgrade_options: UpgradeOptions;

  @ApiProperty({ enum: batchStatuses })
  status: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  group: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  location: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  started_by: string | null;

  @ApiProperty({ type: String, nullable: true })
  started_by_username: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The batch whose devices it tries again.' })
  retry_of: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When every device of the selection had become an operation or a skip.',
  })
  launched_at: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  paused_at: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finished_at: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'As many failed or aborted operations pause it.' })
  max_failures: number | null;

  @ApiProperty({ type: String, enum: reasonCodes, nullable: true })
  reason_code: string | null;

  @ApiProperty()
  counts: BatchCountsDto;
}

export class BatchDetailDto extends BatchDto {
  @ApiProperty({ description: '`<finished> out of <total>`' })
  progress_report: string;

  @ApiProperty({ type: 'integer', description: 'Percent of all operations, truncated.' })
  success_rate: number;

  @ApiProperty({ type: 'integer' })
  failed_rate: number;

  @ApiProperty({ type: 'integer' })
  aborted_rate: number;

  @ApiProperty({ type: 'integer' })
  cancelled_rate: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Reason code → number of operations.',
  })
  reasons: Record<string, number>;

  @ApiProperty({ type: 'integer', description: 'Of those in progress: begun. The others wait for their turn.' })
  running: number;

  @ApiProperty({
    type: [UpgradeOperationDto],
    required: false,
    description: 'All operations that the caller may see, oldest first; absent with `operations=false`.',
  })
  upgradeoperations?: UpgradeOperationDto[];
}

/** The batch comes with its build, the build's category and the person who started it. */
export function toBatchDto(batch: BatchUpgradeOperation): BatchDto {
  const counts = countsOf(batch);
  return {
    id: batch.id,
    build: toBuildDto(batch.build),
    created: toDateTime(batch.created),
    modified: toDateTime(batch.modified),
    upgrade_options: batch.upgradeOptions,
    status: batch.status,
    group: batch.groupId,
    location: batch.locationId,
    started_by: batch.startedById,
    started_by_username: batch.startedBy?.username ?? null,
    retry_of: batch.retryOfId,
    launched_at: toNullableDateTime(batch.launchedAt),
    paused_at: toNullableDateTime(batch.pausedAt),
    finished_at: toNullableDateTime(batch.finishedAt),
    max_failures: batch.maxFailures,
    reason_code: batch.reasonCode,
    counts: { ...counts, total: batchFigures(counts).total, skipped: batch.countSkipped },
  };
}

export function toBatchDetailDto(
  batch: BatchUpgradeOperation,
  { reasons, running }: { readonly reasons: Readonly<Record<string, number>>; readonly running: number },
): BatchDetailDto {
  const figures = batchFigures(countsOf(batch));
  return {
    ...toBatchDto(batch),
    progress_report: `${figures.completed} out of ${figures.total}`,
    success_rate: Math.trunc(figures.successRate),
    failed_rate: Math.trunc(figures.failedRate),
    aborted_rate: Math.trunc(figures.abortedRate),
    cancelled_rate: Math.trunc(figures.cancelledRate),
    reasons: { ...reasons },
    running,
  };
}

function countsOf(batch: BatchUpgradeOperation): OperationCounts {
  return {
    'in-progress': batch.countInProgress,
    success: batch.countSuccess,
    failed: batch.countFailed,
    aborted: batch.countAborted,
    cancelled: batch.countCancelled,
  };
}
