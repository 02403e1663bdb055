import { Module } from '@nestjs/common';
import { ImagesModule } from '../images/images.module';
import { DeviceFirmwareController } from './device-firmware.controller';
import { DeviceFirmwareRepository } from './device-firmware.repository';
import { DeviceFirmwareService } from './device-firmware.service';
import { UpgradersController } from './upgraders.controller';

@Module({
  imports: [ImagesModule],
  controllers: [DeviceFirmwareController, UpgradersController],
  providers: [DeviceFirmwareService, DeviceFirmwareRepository],
})
export class DeviceFirmwareModule {}
