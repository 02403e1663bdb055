import type { Category } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';

export class CategoryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: shared by all organizations.' })
  organization: string | null;

  @ApiProperty({ type: 'integer' })
  build_count: number;
}

export interface CountedCategory {
  readonly category: Category;
  readonly buildCount: number;
}

export function toCategoryDto({ category, buildCount }: CountedCategory): CategoryDto {
  return {
    id: category.id,
    created: toDateTime(category.created),
    modified: toDateTime(category.modified),
    name: category.name,
    description: category.description,
    organization: category.organizationId,
    build_count: buildCount,
  };
}
