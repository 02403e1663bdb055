import type { ImageType } from '@firmware-upgrader/upgraders';
import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../../http/validators';

export class ImageTypeDto {
  @ApiProperty({ description: 'The end of the file name, from behind its first `-`.' })
  id: string;

  @ApiProperty()
  label: string;

  @ApiProperty({ type: [String], description: 'Models of devices, as in `/tmp/sysinfo/model`.' })
  boards: string[];

  @ApiProperty({ description: 'From the setting `CUSTOM_IMAGE_TYPES` or an upgrader.' })
  custom: boolean;
}

export class ImageTypeFilterDto {
  @TextField({ required: false, blank: true })
  board?: string;

  @TextField({ required: false, blank: true, description: 'Part of id, label or a board' })
  search?: string;
}

export function isWantedType({ type, label, boards }: ImageType, { board, search }: ImageTypeFilterDto): boolean {
  if (board !== undefined && !boards.includes(board)) return false;
  const part = search?.toLowerCase();
  return part === undefined || [type, label, ...boards].some((text) => text.toLowerCase().includes(part));
}

export function toImageTypeDto({ type, label, boards }: ImageType, isCustom: boolean): ImageTypeDto {
  return { id: type, label, boards: [...boards], custom: isCustom };
}
