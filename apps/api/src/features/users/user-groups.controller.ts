import { Database, UserGroup } from '@firmware-upgrader/database';
import { NotFoundError } from '@firmware-upgrader/domain';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource, WithoutManagerGate } from '../../http/access';
import { ApiList } from '../../http/openapi';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { wording } from '../../http/wording';
import { AccountsRepository } from './accounts.repository';
import { toUserGroupDto, UserGroupDto } from './dto/group.dto';

@ApiTags('users')
@Controller('api/v1/users/group')
@Resource('group')
@WithoutManagerGate()
export class UserGroupsController {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
  ) {}

  @Get()
  @ApiList(UserGroupDto, 'name')
  async list(@List() list: ListRequest): Promise<Page<UserGroupDto>> {
    return toPage(await this.database.read((em) => this.accounts.listGroups(em, list)), list, toUserGroupDto);
  }

  @Get(':number')
  @ApiOkResponse({ type: UserGroupDto })
  async show(@Param('number') number: string): Promise<UserGroupDto> {
    const group = await this.database.read((em) => em.findOneBy(UserGroup, { id: Number(number) }));
    if (!group) throw new NotFoundError(wording.noneMatches('Group'));
    return toUserGroupDto(group);
  }
}
