import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource, WithoutManagerGate } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { ApiList, ApiRefusal } from '../../http/openapi';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { AccountsService } from './accounts.service';
import { passwordChanged, PasswordChangedDto, SetPasswordDto } from './dto/password.dto';
import { toUserDto, UserDto } from './dto/user.dto';
import { ChangeUserDto, CreateUserDto, UserFilterDto, WriteUserDto } from './dto/write-user.dto';
import { PasswordChangeService } from './password-change.service';

@ApiTags('users')
@Controller('api/v1/users/user')
@Resource('user')
@WithoutManagerGate()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordChangeService,
  ) {}

  @Get()
  @ApiList(UserDto, 'username', 'created', 'last_login')
  async list(
    @CurrentCaller() caller: Caller,
    @Query() filter: UserFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<UserDto>> {
    return toPage(await this.accounts.list(caller, filter, list), list, toUserDto(caller.isSuperuser));
  }

  @Post()
  @ApiCreatedResponse({ type: UserDto })
  async create(@CurrentCaller() caller: Caller, @Body() body: CreateUserDto): Promise<UserDto> {
    return toUserDto(caller.isSuperuser)(await this.accounts.create(caller, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: UserDto })
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<UserDto> {
    return toUserDto(caller.isSuperuser)(await this.accounts.find(caller, id));
  }

  @Put(':id')
  @ApiOkResponse({ type: UserDto })
  @ApiRefusal(409)
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: WriteUserDto,
  ): Promise<UserDto> {
    return toUserDto(caller.isSuperuser)(await this.accounts.update(caller, id, body));
  }

  @Patch(':id')
  @ApiOkResponse({ type: UserDto })
  @ApiRefusal(409)
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: ChangeUserDto,
  ): Promise<UserDto> {
    return toUserDto(caller.isSuperuser)(await this.accounts.update(caller, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiRefusal(409)
  async remove(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<void> {
    await this.accounts.remove(caller, id);
  }

  @Put(':id/password')
  @ApiOkResponse({ type: PasswordChangedDto })
  async setPassword(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: SetPasswordDto,
  ): Promise<PasswordChangedDto> {
    await this.passwords.set(caller, id, body);
    return passwordChanged();
  }

  @Post(':id/token/rotate')
  @Resource('user', 'change')
  @HttpCode(204)
  @ApiNoContentResponse()
  async rotateToken(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<void> {
    await this.accounts.rotateToken(caller, id);
  }
}
