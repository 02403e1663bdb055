import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import { ApiOrganizationFilter } from '../../http/api-organization-filter';
import { Scope } from '../../http/current-caller';
import type { OrganizationScope } from '../../http/organization-scope';
import { StatisticsDto, toStatisticsDto } from './dto/statistics.dto';
import { StatisticsService } from './statistics.service';

@ApiTags('Statistics')
@Resource('upgradeoperation', 'view')
@Controller('api/v1/firmware/statistics')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Get()
  @ApiOrganizationFilter()
  @ApiOkResponse({ type: StatisticsDto })
  async show(@Scope() scope: OrganizationScope): Promise<StatisticsDto> {
    return toStatisticsDto(await this.statistics.ofFleet(scope));
  }
}
