import { type Definition, definitions, type SettingInUse, type SettingSource } from '@firmware-upgrader/config';
import { ApiProperty } from '@nestjs/swagger';

const HIDDEN = '********';

export class SettingDto {
  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'What it is about.' })
  group: string;

  @ApiProperty({ description: 'As it was written; secrets are hidden, and empty is not set.' })
  value: string;

  @ApiProperty({ description: 'What kind of value it takes.' })
  unit: string;

  @ApiProperty()
  default: string;

  @ApiProperty({ enum: ['environment', '.env', 'default'] })
  source: SettingSource;

  @ApiProperty()
  description: string;
}

export function toSettingDto({ name, text, source }: SettingInUse): SettingDto {
  const { group, kind, default: defaultText, meaning, isSecret = false }: Definition<unknown> = definitions[name];
  return {
    name,
    group,
    value: isSecret && text !== '' ? HIDDEN : text,
    unit: kind,
    default: defaultText,
    source,
    description: meaning,
  };
}
