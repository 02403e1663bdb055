import { Module } from '@nestjs/common';
import { BuildsModule } from '../builds/builds.module';
import { ImagesModule } from '../images/images.module';
import { BatchesController } from './batches.controller';
import { BatchesRepository } from './batches.repository';
import { BatchesService } from './batches.service';
import { DeviceOperationsController } from './device-operations.controller';
import { HoldController } from './hold.controller';
import { HoldService } from './hold.service';
import { MassUpgradesController } from './mass-upgrades.controller';
import { MassUpgradesRepository } from './mass-upgrades.repository';
import { MassUpgradesService } from './mass-upgrades.service';
import { OperationsController } from './operations.controller';
import { OperationsRepository } from './operations.repository';
import { OperationsService } from './operations.service';

@Module({
  imports: [BuildsModule, ImagesModule],
  controllers: [
    MassUpgradesController,
    BatchesController,
    OperationsController,
    DeviceOperationsController,
    HoldController,
  ],
  providers: [
    MassUpgradesService,
    MassUpgradesRepository,
    BatchesService,
    BatchesRepository,
    OperationsService,
    OperationsRepository,
    HoldService,
  ],
})
export class UpgradesModule {}
