import type { Organization } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';

export class OrganizationOwnerDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Id of the owning membership.' })
  organization_user: string | null;
}

export class OrganizationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  slug: string;

  @ApiProperty()
  is_active: boolean;

  @ApiProperty()
  description: string;

  @ApiProperty()
  email: string;

  @ApiProperty()
  url: string;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;
}

export class OrganizationDetailDto extends OrganizationDto {
  @ApiProperty({ type: OrganizationOwnerDto })
  owner: OrganizationOwnerDto;
}

export function toOrganizationDto(organization: Organization): OrganizationDto {
  return {
    id: organization.id,
    name: organization.name,
    slug: organization.slug,
    is_active: organization.isActive,
    description: organization.description,
    email: organization.email,
    url: organization.url,
    created: toDateTime(organization.created),
    modified: toDateTime(organization.modified),
  };
}

export function toOrganizationDetailDto({
  organization,
  ownerId,
}: {
  readonly organization: Organization;
  readonly ownerId: string | null;
}): OrganizationDetailDto {
  return { ...toOrganizationDto(organization), owner: { organization_user: ownerId } };
}
