import type { Type } from '@nestjs/common';
import { CredentialsModule } from './features/credentials/credentials.module';
import { HealthModule } from './features/health/health.module';
import { OrganizationsModule } from './features/organizations/organizations.module';
import { UsersModule } from './features/users/users.module';

/** Our features in their one order: each may use the ones before it. */
export const features: readonly Type<unknown>[] = [HealthModule, OrganizationsModule, UsersModule, CredentialsModule];
