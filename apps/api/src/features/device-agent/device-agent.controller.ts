import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers, Public, Throttled } from '../../http/access';
import { plainAddress } from '../../http/plain-address';
import { readForm, refuseAgent } from './agent-form';
import { AgentReportsService } from './agent-reports.service';
import { CONFIGURATION_CHECKSUM, emptyConfiguration } from './configuration';
import { RegistrationService } from './registration.service';

/**
 * What the openwisp-config agent on a router asks, in its own words: statuses, lines and the checksum as last line are
 * what it looks for (openwisp-config: openwisp.agent). It is no part of the API and of its document.
 */
@ApiExcludeController()
@Controller('controller')
@Public()
@Throttled('none')
@Answers('file')
export class DeviceAgentController {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly reports: AgentReportsService,
  ) {}

  @Post('register')
  @Throttled('api')
  @HttpCode(201)
  @Header('Content-Type', 'text/plain')
  async register(@Body() body: unknown, @Req() request: Request): Promise<string> {
    const { device, isNew } = await this.registrations.register(readForm(body), peerOf(request));
    return lines({
      'registration-result': 'success',
      uuid: device.id.replaceAll('-', ''),
      key: device.key,
      hostname: device.name,
      'is-new': isNew ? '1' : '0',
    });
  }

  @Get('checksum/:agentId')
  @Header('Content-Type', 'text/plain')
  async checksum(@Param('agentId') id: string, @Query() query: object, @Req() request: Request): Promise<string> {
    const device = await this.reports.poll(id, readForm(query), peerOf(request), { isCheck: true });
    // Not 404, by which an agent takes its device for deleted.
    if (device.leavesConfiguration) throw refuseAgent(409, 'configuration is left alone');
    return CONFIGURATION_CHECKSUM;
  }

  @Get('download-config/:agentId')
  async download(
    @Param('agentId') id: string,
    @Query() query: object,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const device = await this.reports.poll(id, readForm(query), peerOf(request), { isCheck: false });
    if (device.leavesConfiguration) throw refuseAgent(409, 'configuration is left alone');
    return new StreamableFile(emptyConfiguration, {
      type: 'application/octet-stream',
      disposition: `attachment; filename="${device.name}.tar.gz"`,
      length: emptyConfiguration.length,
    });
  }

  @Post('report-status/:agentId')
  @HttpCode(200)
  @Header('Content-Type', 'text/plain')
  async reportStatus(@Param('agentId') id: string, @Body() body: unknown): Promise<string> {
    const status = await this.reports.reportStatus(id, readForm(body));
    return lines({ 'report-result': 'success', 'current-status': status });
  }

  @Post('update-info/:agentId')
  @HttpCode(200)
  @Header('Content-Type', 'text/plain')
  async updateInfo(@Param('agentId') id: string, @Body() body: unknown): Promise<string> {
    await this.reports.updateInfo(id, readForm(body));
    return lines({ 'update-info': 'success' });
  }
}

function peerOf(request: Request): string {
  return plainAddress(request.ip ?? '');
}

function lines(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
