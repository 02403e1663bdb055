import {
  ApiList,
  type Caller,
  CurrentCaller,
  List,
  type ListRequest,
  type OrganizationScope,
  type Page,
  Resource,
  Scope,
  toPage,
} from '@firmware-upgrader/api';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { TagsField } from './tags.field';
import { TagsService } from './tags.service';

class CountedTagDto {
  @ApiProperty()
  tag: string;

  @ApiProperty({ type: 'integer', description: 'Devices that have it.' })
  devices: number;
}

class DeviceTagsDto {
  @ApiProperty({ type: [String] })
  tags: string[];
}

class WriteDeviceTagsDto {
  @TagsField()
  tags: string[];
}

@ApiTags('Inventory')
@Resource('inventory/tag')
@Controller('api/v1/inventory')
export class TagsController {
  constructor(private readonly tags: TagsService) {}

  @Get('tag')
  @ApiList(CountedTagDto)
  async list(@Scope() scope: OrganizationScope, @List() list: ListRequest): Promise<Page<CountedTagDto>> {
    return toPage(await this.tags.list(scope, list), list, (row) => row);
  }

  @Get('device/:deviceId/tag')
  @ApiOkResponse({ type: DeviceTagsDto })
  async show(@Scope() scope: OrganizationScope, @Param('deviceId') deviceId: string): Promise<DeviceTagsDto> {
    return { tags: await this.tags.ofDevice(scope, deviceId) };
  }

  @Put('device/:deviceId/tag')
  @ApiOkResponse({ type: DeviceTagsDto })
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Body() body: WriteDeviceTagsDto,
  ): Promise<DeviceTagsDto> {
    return { tags: await this.tags.replace(caller, deviceId, body.tags) };
  }
}
