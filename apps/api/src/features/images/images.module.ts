import { Module } from '@nestjs/common';
import { BuildsModule } from '../builds/builds.module';
import { DownloadsController } from './downloads.controller';
import { ImageTypesController } from './image-types.controller';
import { ImageUploadService } from './image-upload.service';
import { ImagesController } from './images.controller';
import { ImagesRepository } from './images.repository';
import { ImagesService } from './images.service';
import { IMAGE_REGISTRY, UPGRADE_RULES, upgradeRulesProviders } from './upgrade-rules';

@Module({
  imports: [BuildsModule],
  controllers: [ImagesController, DownloadsController, ImageTypesController],
  providers: [ImagesService, ImageUploadService, ImagesRepository, ...upgradeRulesProviders],
  exports: [IMAGE_REGISTRY, UPGRADE_RULES],
})
export class ImagesModule {}
