import { DevicesModule } from '@firmware-upgrader/api';
import { Module } from '@nestjs/common';
import { TagsController } from './tags.controller';
import { TagsRepository } from './tags.repository';
import { TagsService } from './tags.service';

@Module({ imports: [DevicesModule], controllers: [TagsController], providers: [TagsService, TagsRepository] })
export class TagsModule {}
