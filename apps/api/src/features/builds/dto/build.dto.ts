import type { Build } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';

export class CategoryRelationDto {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  organization: string | null;
}

export class BuildDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  category_relation: CategoryRelationDto;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;

  @ApiProperty()
  version: string;

  @ApiProperty({ type: String, nullable: true, description: 'Identifier as devices report it.' })
  os: string | null;

  @ApiProperty()
  changelog: string;

  @ApiProperty({ format: 'uuid' })
  category: string;
}

export class CountedBuildDto extends BuildDto {
  @ApiProperty({ type: 'integer' })
  image_count: number;

  @ApiProperty({
    type: 'integer',
    description: "The caller's devices that were last seen with an image of this build.",
  })
  installed_count: number;
}

/** How often a build is used, as far as the caller may know. */
export interface BuildCounts {
  readonly imageCount: number;
  readonly installedCount: number;
}

export interface CountedBuild extends BuildCounts {
  /** With its category. */
  readonly build: Build;
}

export function toBuildDto(build: Build): BuildDto {
  return {
    id: build.id,
    category_relation: { name: build.category.name, organization: build.category.organizationId },
    created: toDateTime(build.created),
    modified: toDateTime(build.modified),
    version: build.version,
    os: build.os,
    changelog: build.changelog,
    category: build.categoryId,
  };
}

export function toCountedBuildDto({ build, imageCount, installedCount }: CountedBuild): CountedBuildDto {
  return { ...toBuildDto(build), image_count: imageCount, installed_count: installedCount };
}
