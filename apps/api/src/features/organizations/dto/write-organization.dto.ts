import { PartialType } from '@nestjs/swagger';
import { BooleanField, EmailField, TextField } from '../../../http/validators';
import { wording } from '../../../http/wording';
import { OwnerField } from './owner.field';

export class WriteOrganizationDto {
  @TextField({ maxLength: 200 })
  name: string;

  @TextField({
    required: false,
    maxLength: 200,
    pattern: [/^[\w-]+$/, 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.'],
    description: 'Made from the name when it is left out.',
  })
  slug?: string;

  @BooleanField({ required: false })
  is_active?: boolean;

  @TextField({ required: false, blank: true })
  description?: string;

  @EmailField({ required: false, nullable: true })
  email?: string | null;

  @TextField({
    required: false,
    blank: true,
    maxLength: 200,
    pattern: [/^(https?|ftps?):\/\/[^\s/]+\S*$/i, wording.notUrl],
  })
  url?: string;

  @OwnerField()
  owner?: { readonly organization_user: string | null };
}

export class ChangeOrganizationDto extends PartialType(WriteOrganizationDto, { skipNullProperties: false }) {}

export class OrganizationFilterDto {
  @TextField({ required: false, description: 'A part of the name or the slug.' })
  search?: string;

  @TextField({ required: false })
  slug?: string;

  @BooleanField({ required: false })
  is_active?: boolean;
}
