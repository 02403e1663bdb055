import { settingsInUse } from '@firmware-upgrader/config';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SuperusersOnly } from '../../http/access';
import { ApiList } from '../../http/openapi';
import { List, type ListRequest, type Page, takeSlice, toPage } from '../../http/pagination';
import { SettingDto, toSettingDto } from './setting.dto';

/** What this installation is set to, and where each value comes from. */
@ApiTags('Settings')
@SuperusersOnly()
@Controller('api/v1/settings')
export class SettingsController {
  // They were read at the start of the process; a file that changes later changes nothing.
  private readonly inUse = settingsInUse();

  @Get()
  @ApiList(SettingDto)
  async list(@List() list: ListRequest): Promise<Page<SettingDto>> {
    const slice = await takeSlice(list, this.inUse.length, async (limit, offset) =>
      this.inUse.slice(offset, offset + limit),
    );
    return toPage(slice, list, toSettingDto);
  }
}
