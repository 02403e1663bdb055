import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public, SignedIn, Throttled } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { setCsrfCookie } from '../../http/csrf';
import { contextOf } from '../../http/request-context';
import { Throttling } from '../../http/throttling';
import { AuthenticatedDto, LoginDto, TokenDto } from './dto/login.dto';
import { ProfileDto, toProfileDto } from './dto/profile.dto';
import { LoginService } from './login.service';
import { ProfileService } from './profile.service';
import { clearSessionCookies, sessionCookieOf, setSessionCookie } from './session-cookie';
import { SESSION_MS, SessionsService } from './sessions.service';

@ApiTags('users')
@Controller('api/v1/users')
export class LoginController {
  constructor(
    private readonly login: LoginService,
    private readonly profiles: ProfileService,
    private readonly sessions: SessionsService,
    private readonly throttling: Throttling,
  ) {}

  @Post('token')
  @Public()
  @Throttled('token')
  @HttpCode(200)
  @ApiOkResponse({ type: TokenDto })
  async token(@Body() body: LoginDto, @Req() request: Request): Promise<TokenDto> {
    return { token: await this.login.token(body, contextOf(request).requestId) };
  }

  /** Says whether a session is open and sets the cookie whose value a login must repeat. */
  @Get('login')
  @Public()
  @ApiOkResponse({ type: AuthenticatedDto })
  async state(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<AuthenticatedDto> {
    const cookie = sessionCookieOf(request);
    const session = cookie === undefined ? null : await this.sessions.find(cookie);
    setCsrfCookie(request, response, SESSION_MS);
    return { authenticated: session !== null };
  }

  @Post('login')
  @Public({ csrf: true })
  @Throttled('login')
  @HttpCode(200)
  @ApiOkResponse({ type: ProfileDto })
  async open(
    @Body() body: LoginDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProfileDto> {
    // The gate counted the address; a name is not to be tried from many.
    await this.throttling.count('login', `name:${body.username.toLowerCase()}`);
    const { userId, cookie } = await this.login.session(body, contextOf(request).requestId);
    setSessionCookie(request, response, cookie);
    setCsrfCookie(request, response, SESSION_MS);
    return toProfileDto(await this.profiles.find(userId));
  }

  @Post('logout')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async close(
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const cookie = sessionCookieOf(request);
    if (cookie !== undefined) await this.login.end(caller, cookie);
    clearSessionCookies(response);
  }
}
