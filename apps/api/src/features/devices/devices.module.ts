import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module';
import { OrganizationsModule } from '../organizations/organizations.module';
import { ConnectionsController } from './connections.controller';
import { ConnectionsRepository } from './connections.repository';
import { ConnectionsService } from './connections.service';
import { DeviceAccess } from './device-access';
import { DeviceActivationService } from './device-activation.service';
import { DeviceBulkController } from './device-bulk.controller';
import { DeviceBulkService } from './device-bulk.service';
import { DeviceChecksController } from './device-checks.controller';
import { DeviceChecksService } from './device-checks.service';
import { DeviceEntry } from './device-entry.service';
import { DeviceListService } from './device-list.service';
import { DeviceLocationController } from './device-location.controller';
import { DeviceLocationService } from './device-location.service';
import { DeviceRules } from './device-rules.service';
import { DevicesController } from './devices.controller';
import { DevicesRepository } from './devices.repository';
import { DevicesService } from './devices.service';
import { GroupsController } from './groups.controller';
import { GroupsRepository } from './groups.repository';
import { GroupsService } from './groups.service';
import { HostKeysController } from './host-keys.controller';
import { HostKeysService } from './host-keys.service';
import { DeviceImportController } from './import/device-import.controller';
import { DeviceImportService } from './import/device-import.service';
import { DeviceImportsRepository } from './import/device-imports.repository';
import { ImportFactsRepository } from './import/import-facts.repository';
import { ImportPlanner } from './import/import-planner.service';
import { ImportWriter } from './import/import-writer';
import { LocationsController } from './locations.controller';
import { LocationsRepository } from './locations.repository';
import { LocationsService } from './locations.service';

@Module({
  imports: [OrganizationsModule, CredentialsModule],
  controllers: [
    DevicesController,
    DeviceChecksController,
    DeviceBulkController,
    DeviceImportController,
    ConnectionsController,
    HostKeysController,
    DeviceLocationController,
    GroupsController,
    LocationsController,
  ],
  providers: [
    DevicesRepository,
    DeviceAccess,
    DeviceRules,
    DeviceEntry,
    DeviceListService,
    DevicesService,
    DeviceActivationService,
    DeviceChecksService,
    DeviceBulkService,
    DeviceImportService,
    DeviceImportsRepository,
    ImportPlanner,
    ImportFactsRepository,
    ImportWriter,
    ConnectionsRepository,
    ConnectionsService,
    HostKeysService,
    GroupsRepository,
    GroupsService,
    LocationsRepository,
    LocationsService,
    DeviceLocationService,
  ],
  exports: [DeviceAccess, DeviceEntry, DeviceRules],
})
export class DevicesModule {}
