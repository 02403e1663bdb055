import type { Settings } from '@firmware-upgrader/config';
import { PullTickets } from '@firmware-upgrader/upgrades';
import { Module } from '@nestjs/common';
import { SETTINGS } from '../../http/tokens';
import { BuildsModule } from '../builds/builds.module';
import { DownloadsController } from './downloads.controller';
import { ImageTypesController } from './image-types.controller';
import { ImageUploadService } from './image-upload.service';
import { ImagesController } from './images.controller';
import { ImagesRepository } from './images.repository';
import { ImagesService } from './images.service';
import { PullsController } from './pulls.controller';
import { IMAGE_REGISTRY, UPGRADE_RULES, upgradeRulesProviders } from './upgrade-rules';

@Module({
  imports: [BuildsModule],
  // Pulls before downloads, whose path would match theirs.
  controllers: [ImagesController, PullsController, DownloadsController, ImageTypesController],
  providers: [
    ImagesService,
    ImageUploadService,
    ImagesRepository,
    {
      provide: PullTickets,
      inject: [SETTINGS],
      useFactory: ({ SECRET_KEY }: Settings) => new PullTickets(SECRET_KEY),
    },
    ...upgradeRulesProviders,
  ],
  exports: [IMAGE_REGISTRY, UPGRADE_RULES],
})
export class ImagesModule {}
