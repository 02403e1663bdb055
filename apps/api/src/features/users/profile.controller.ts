import { Body, Controller, Get, HttpCode, Patch, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { SignedIn } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { TokenDto } from './dto/login.dto';
import { ChangePasswordDto, passwordChanged, PasswordChangedDto } from './dto/password.dto';
import { ProfileDto, toProfileDto, UpdateProfileDto } from './dto/profile.dto';
import { PasswordChangeService } from './password-change.service';
import { ProfileService } from './profile.service';
import { sessionCookieOf } from './session-cookie';

@ApiTags('users')
@Controller('api/v1/users')
@SignedIn()
export class ProfileController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly passwords: PasswordChangeService,
  ) {}

  @Get('me')
  @ApiOkResponse({ type: ProfileDto })
  async show(@CurrentCaller() caller: Caller): Promise<ProfileDto> {
    return toProfileDto(await this.profiles.find(caller.user.id));
  }

  @Patch('me')
  @ApiOkResponse({ type: ProfileDto })
  async update(@CurrentCaller() caller: Caller, @Body() body: UpdateProfileDto): Promise<ProfileDto> {
    return toProfileDto(await this.profiles.update(caller, body));
  }

  /** The former token is refused at once. */
  @Post('token/rotate')
  @HttpCode(200)
  @ApiOkResponse({ type: TokenDto })
  async rotate(@CurrentCaller() caller: Caller): Promise<TokenDto> {
    return { token: await this.profiles.rotateToken(caller) };
  }

  /** Ends all other sessions. */
  @Post('user/password/change')
  @HttpCode(200)
  @ApiOkResponse({ type: PasswordChangedDto })
  async changePassword(
    @CurrentCaller() caller: Caller,
    @Body() body: ChangePasswordDto,
    @Req() request: Request,
  ): Promise<PasswordChangedDto> {
    await this.passwords.changeOwn(caller, body, sessionCookieOf(request));
    return passwordChanged();
  }
}
