import type { Type } from '@nestjs/common';
import { AuditModule } from './features/audit/audit.module';
import { BuildsModule } from './features/builds/builds.module';
import { CategoriesModule } from './features/categories/categories.module';
import { CredentialsModule } from './features/credentials/credentials.module';
import { DeviceAgentModule } from './features/device-agent/device-agent.module';
import { DeviceFirmwareModule } from './features/device-firmware/device-firmware.module';
import { DevicesModule } from './features/devices/devices.module';
import { HealthModule } from './features/health/health.module';
import { ImagesModule } from './features/images/images.module';
import { OrganizationsModule } from './features/organizations/organizations.module';
import { SettingsModule } from './features/settings/settings.module';
import { StatisticsModule } from './features/statistics/statistics.module';
import { UpgradesModule } from './features/upgrades/upgrades.module';
import { UsersModule } from './features/users/users.module';

/** Our features in their one order: each may use the ones before it. */
export const features: readonly Type<unknown>[] = [
  HealthModule,
  OrganizationsModule,
  UsersModule,
  CredentialsModule,
  DevicesModule,
  DeviceAgentModule,
  CategoriesModule,
  BuildsModule,
  ImagesModule,
  DeviceFirmwareModule,
  UpgradesModule,
  StatisticsModule,
  AuditModule,
  SettingsModule,
];
