import type { Upgrader } from '@firmware-upgrader/upgraders';
import { ApiProperty } from '@nestjs/swagger';

export class UpgraderDto {
  @ApiProperty({ description: 'Update strategy of device connections.' })
  id: string;

  @ApiProperty()
  label: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'JSON schema of `upgrade_options`; null: it takes none.',
  })
  options_schema: Record<string, unknown> | null;
}

export function toUpgraderDto([id, { label, optionsSchema }]: readonly [string, Upgrader]): UpgraderDto {
  return { id, label, options_schema: optionsSchema && { ...optionsSchema } };
}
