import type { DeviceLocation, Location } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';
import { DeviceDto, toDeviceDto } from './device.dto';
import type { Device } from '@firmware-upgrader/database';

export class LocationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  organization: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['outdoor', 'indoor'] })
  type: 'outdoor' | 'indoor';

  @ApiProperty()
  is_mobile: boolean;

  @ApiProperty()
  address: string;

  @ApiProperty({ type: Object, nullable: true, additionalProperties: true, description: 'GeoJSON geometry' })
  geometry: Record<string, unknown> | null;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;
}

export function toLocationDto(location: Location): LocationDto {
  return {
    id: location.id,
    organization: location.organizationId,
    name: location.name,
    type: location.type,
    is_mobile: location.isMobile,
    address: location.address,
    geometry: location.geometry,
    created: toDateTime(location.created),
    modified: toDateTime(location.modified),
  };
}

export class LocatedDeviceDto extends DeviceDto {
  @ApiProperty({ description: 'Always false: floor plans are not kept here.' })
  has_floorplan: boolean;
}

export function toLocatedDeviceDto(device: Device): LocatedDeviceDto {
  return { ...toDeviceDto(device), has_floorplan: false };
}

class LocationProperties {
  @ApiProperty({ enum: ['outdoor', 'indoor'] })
  type: 'outdoor' | 'indoor';

  @ApiProperty()
  is_mobile: boolean;

  @ApiProperty()
  name: string;

  @ApiProperty()
  address: string;
}

class LocationFeature {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['Feature'] })
  type: 'Feature';

  @ApiProperty({ type: Object, nullable: true, additionalProperties: true })
  geometry: Record<string, unknown> | null;

  @ApiProperty({ type: LocationProperties })
  properties: LocationProperties;
}

export class DeviceLocationDto {
  @ApiProperty({ type: LocationFeature, description: 'GeoJSON feature' })
  location: LocationFeature;

  @ApiProperty({ type: String, nullable: true, description: 'Always null.' })
  floorplan: null;

  @ApiProperty({ type: String, nullable: true, description: 'Always null.' })
  indoor: null;
}

export function toDeviceLocationDto({ location }: DeviceLocation): DeviceLocationDto {
  const { id, geometry, type, isMobile, name, address } = location;
  return {
    location: { id, type: 'Feature', geometry, properties: { type, is_mobile: isMobile, name, address } },
    floorplan: null,
    indoor: null,
  };
}
