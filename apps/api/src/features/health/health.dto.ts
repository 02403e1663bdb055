import { ApiProperty } from '@nestjs/swagger';

export type HealthStatus = 'ok' | 'degraded' | 'down';

export class HealthDto {
  /** Without Redis the product runs, but degraded. */
  @ApiProperty({ enum: ['ok', 'degraded', 'down'] })
  status: HealthStatus;

  @ApiProperty({ enum: ['up', 'down'] })
  database: 'up' | 'down';

  @ApiProperty({ enum: ['up', 'down', 'absent'] })
  redis: 'up' | 'down' | 'absent';

  @ApiProperty({ type: 'integer', description: 'Workers seen in the last ten seconds.' })
  workers: number;

  @ApiProperty()
  version: string;
}
