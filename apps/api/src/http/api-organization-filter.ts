import { ApiQuery } from '@nestjs/swagger';

/** Documents the slug that `Scope` reads. */
export const ApiOrganizationFilter = () =>
  ApiQuery({
    name: 'organization',
    required: false,
    description: 'Slug of an organization',
    schema: { type: 'string' },
  });
