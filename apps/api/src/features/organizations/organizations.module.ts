import { Module } from '@nestjs/common';
import { DeviceSettingsService } from './device-settings.service';
import { OrganizationsController } from './organizations.controller';
import { OrganizationsRepository } from './organizations.repository';
import { OrganizationsService } from './organizations.service';

@Module({
  controllers: [OrganizationsController],
  providers: [OrganizationsRepository, OrganizationsService, DeviceSettingsService],
  exports: [OrganizationsService, DeviceSettingsService],
})
export class OrganizationsModule {}
