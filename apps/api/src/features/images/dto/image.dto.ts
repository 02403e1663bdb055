import type { FirmwareImage } from '@firmware-upgrader/database';
import { releaseText } from '@firmware-upgrader/domain';
import type { ImageRegistry } from '@firmware-upgrader/upgraders';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';

export class ImageDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;

  @ApiProperty({ format: 'uri', description: 'Where its bytes are.' })
  file: string;

  @ApiProperty()
  type: string;

  @ApiProperty({ format: 'uuid' })
  build: string;

  @ApiProperty({ type: [String], description: 'Models of devices that it is made for.' })
  boards: string[];

  @ApiProperty({ description: 'Its type, for people.' })
  label: string;

  @ApiProperty()
  sha256: string;

  @ApiProperty({ type: 'integer', description: 'Bytes.' })
  size: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What a device runs after it, from the metadata of the file; null: it does not say.',
  })
  release: string | null;

  @ApiProperty()
  file_name: string;
}

/** What an image shows beside its row. */
export interface ImageSurroundings {
  readonly registry: ImageRegistry;
  /** Makes a path of ours absolute. */
  readonly absoluteUrl: (path: string) => string;
}

export function toImageDto(image: FirmwareImage, { registry, absoluteUrl }: ImageSurroundings): ImageDto {
  const known = registry.find(image.type);
  return {
    id: image.id,
    created: toDateTime(image.created),
    modified: toDateTime(image.modified),
    file: absoluteUrl(`/api/v1/firmware/build/${image.buildId}/image/${image.id}/download/`),
    type: image.type,
    build: image.buildId,
    boards: [...(known?.boards ?? [])],
    label: known?.label ?? image.type,
    sha256: image.sha256,
    size: image.sizeBytes,
    release:
      image.expectedVersion === ''
        ? null
        : releaseText({ version: image.expectedVersion, revision: image.expectedRevision }),
    file_name: fileNameOf(image),
  };
}

/** The last part of the storage key. */
export function fileNameOf({ file }: FirmwareImage): string {
  return file.slice(file.indexOf('/') + 1);
}
