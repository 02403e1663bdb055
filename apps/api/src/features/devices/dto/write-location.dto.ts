import { PartialType } from '@nestjs/swagger';
import { BooleanField, ChoiceField, ChoiceFilter, RelationField, TextField } from '../../../http/validators';
import { GeometryField } from '../geometry.field';

const TYPES = ['outdoor', 'indoor'];

export class WriteLocationDto {
  @RelationField()
  organization: string;

  @TextField({ maxLength: 75 })
  name: string;

  @ChoiceField(TYPES)
  type: 'outdoor' | 'indoor';

  @BooleanField({ required: false, description: 'Moves about, and so needs no geometry.' })
  is_mobile?: boolean;

  @TextField({ required: false, blank: true, maxLength: 256 })
  address?: string;

  @GeometryField({ required: false, nullable: true })
  geometry?: Record<string, unknown> | null;
}

export class ChangeLocationDto extends PartialType(WriteLocationDto, { skipNullProperties: false }) {}

export class LocationFilterDto {
  @RelationField({ required: false })
  organization?: string;

  @TextField({ required: false, description: 'A part of the name.' })
  search?: string;

  @BooleanField({ required: false })
  is_mobile?: boolean;

  @ChoiceFilter(TYPES)
  type?: string;
}

export class PlaceDeviceDto {
  @RelationField({ description: 'The location, of the same organization as the device.' })
  location: string;
}

export class MoveDeviceDto extends PartialType(PlaceDeviceDto, { skipNullProperties: false }) {}
