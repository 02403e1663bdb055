import type { UpgraderRegistry } from '@firmware-upgrader/upgraders';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import { ApiList } from '../../http/openapi';
import { List, type ListRequest, type Page, takeSlice, toPage } from '../../http/pagination';
import { UPGRADERS } from '../../http/tokens';
import { toUpgraderDto, UpgraderDto } from './dto/upgrader.dto';

@ApiTags('Device firmware')
@Resource('devicefirmware')
@Controller('api/v1/firmware/upgrader')
export class UpgradersController {
  constructor(@Inject(UPGRADERS) private readonly upgraders: UpgraderRegistry) {}

  @Get()
  @ApiList(UpgraderDto)
  async list(@List() list: ListRequest): Promise<Page<UpgraderDto>> {
    const all = [...this.upgraders];
    const slice = await takeSlice(list, all.length, async (limit, offset) => all.slice(offset, offset + limit));
    return toPage(slice, list, toUpgraderDto);
  }
}
