import { Controller, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Answers, ReadsOwnBody, Resource } from '../../../http/access';
import type { Caller } from '../../../http/caller';
import { CurrentCaller } from '../../../http/current-caller';
import { ApiRepeatable, type Repeatable, RepeatableRequest } from '../../../http/idempotency';
import { ApiRefusal } from '../../../http/openapi';
import { receiveForm } from '../../../http/receive-form';
import { DeviceImportService } from './device-import.service';
import { DeviceImportDto, toDeviceImportDto, UploadDevicesDto } from './dto/device-import.dto';
import { tableReader } from './read-table';

@ApiTags('Devices')
@Controller('api/v1/controller/device/import')
@Resource('device')
export class DeviceImportController {
  constructor(private readonly imports: DeviceImportService) {}

  @Post()
  @HttpCode(202)
  @Resource('device', 'add', 'change')
  @ReadsOwnBody()
  @ApiRepeatable()
  @ApiExtraModels(UploadDevicesDto)
  @ApiOperation({
    description:
      'Creates the devices of a table, and updates those whose MAC address the organization has already. ' +
      'Fields of the form may be parameters of the address instead, as they must be beside a body of `text/csv`.',
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': { schema: { $ref: getSchemaPath(UploadDevicesDto) } },
        'text/csv': {
          schema: { type: 'string' },
          example: 'name,mac_address,group\nap-1,00:00:5E:00:53:01,Rooftops\n',
        },
      },
    },
  })
  @ApiQuery({ name: 'organization', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'dry_run', required: false, schema: { type: 'boolean' } })
  @ApiAcceptedResponse({ type: DeviceImportDto })
  @ApiRefusal(409)
  create(
    @CurrentCaller() caller: Caller,
    @RepeatableRequest() repeatable: Repeatable | null,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeviceImportDto> {
    const receive = () => receiveForm(request, response, tableReader);
    return this.imports.create(caller, repeatable, request.query, receive);
  }

  @Get(':id')
  @ApiOkResponse({ type: DeviceImportDto })
  async show(@CurrentCaller() { scope }: Caller, @Param('id') id: string): Promise<DeviceImportDto> {
    return toDeviceImportDto(await this.imports.find(scope, id));
  }

  @Get(':id/report')
  @Answers('file')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async report(@CurrentCaller() { scope }: Caller, @Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.imports.report(scope, id), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="device-import-${id}.csv"`,
    });
  }
}
