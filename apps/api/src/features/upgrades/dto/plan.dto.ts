import { reasonCodes } from '@firmware-upgrader/domain';
import type { PlannedDevice } from '@firmware-upgrader/upgrades';
import { ApiProperty } from '@nestjs/swagger';
import type { PlanSummary } from '../pre-flight';
import { decisions } from './plan-query.dto';

export class DryRunDto {
  @ApiProperty({ type: [String], description: 'Device firmwares that would be upgraded, newest first.' })
  device_firmwares: string[];

  @ApiProperty({ type: [String], description: 'Devices without firmware that `upgrade_all` would upgrade too.' })
  devices: string[];
}

export class ModelCountDto {
  @ApiProperty()
  model: string;

  @ApiProperty({ format: 'uuid' })
  image: string;

  @ApiProperty({ type: 'integer' })
  count: number;
}

export class MassUpgradeSummaryDto {
  @ApiProperty({ type: 'integer', description: 'Devices that would be upgraded.' })
  total: number;

  @ApiProperty({ type: [ModelCountDto], description: 'The same by model, most first.' })
  models: ModelCountDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Reason code → number of devices that would be skipped for it.',
  })
  skipped: Record<string, number>;

  @ApiProperty({ type: 'integer', description: 'Devices of the selection that an unfinished batch still has.' })
  running: number;
}

export class PreFlightDeviceDto {
  @ApiProperty({ format: 'uuid' })
  device: string;

  @ApiProperty()
  device_name: string;

  @ApiProperty()
  model: string;

  @ApiProperty({ format: 'uuid' })
  organization: string;

  @ApiProperty({ enum: decisions })
  decision: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  image: string | null;

  @ApiProperty({ type: String, enum: reasonCodes, nullable: true })
  reason_code: string | null;

  @ApiProperty()
  detail: string;
}

export function toMassUpgradeSummaryDto({ upgraded, models, skipped, running }: PlanSummary): MassUpgradeSummaryDto {
  return {
    total: upgraded,
    models: models.map(({ model, imageId, count }) => ({ model, image: imageId, count })),
    skipped: { ...skipped },
    running,
  };
}

export function toPreFlightDeviceDto({ plan, ...device }: PlannedDevice): PreFlightDeviceDto {
  return {
    device: device.deviceId,
    device_name: device.deviceName,
    model: device.model,
    organization: device.organizationId,
    decision: plan.decision,
    image: plan.decision === 'upgrade' ? plan.imageId : null,
    reason_code: plan.decision === 'skip' ? plan.reason : null,
    detail: plan.decision === 'skip' ? (plan.detail ?? '') : '',
  };
}
