import type { FirmwareImage } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';

/** An image that may be chosen for a device, with what a person chooses by. */
export class SelectableImageDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  type: string;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'uuid' })
  build: string;

  @ApiProperty()
  version: string;

  @ApiProperty()
  changelog: string;

  @ApiProperty({ format: 'uuid' })
  category: string;

  @ApiProperty()
  category_name: string;
}

/** The image comes with its build and the build's category. */
export function toSelectableImageDto({ id, type, created, build }: FirmwareImage): SelectableImageDto {
  return {
    id,
    type,
    created: toDateTime(created),
    build: build.id,
    version: build.version,
    changelog: build.changelog,
    category: build.categoryId,
    category_name: build.category.name,
  };
}
