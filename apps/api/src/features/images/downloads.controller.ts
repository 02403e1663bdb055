import type { FirmwareImage } from '@firmware-upgrader/database';
import { NotFoundError } from '@firmware-upgrader/domain';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import { applyDecorators, Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Answers, Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { wording } from '../../http/wording';
import { fileNameOf } from './dto/image.dto';
import { ImagesService } from './images.service';
import { sendStoredFile } from './send-stored-file';

const ApiBytes = () =>
  applyDecorators(
    ApiProduces('application/octet-stream'),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

/** The bytes of an image, at the address of the API and at the one that older clients know. */
@ApiTags('Images')
@Resource('firmwareimage', 'view')
@Answers('file', 'json')
@Controller()
export class DownloadsController {
  constructor(
    private readonly images: ImagesService,
    private readonly storage: FirmwareStorage,
  ) {}

  @Get('api/v1/firmware/build/:buildId/image/:id/download')
  @ApiBytes()
  async download(
    @CurrentCaller() caller: Caller,
    @Param('buildId') buildId: string,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(await this.images.findToDownload(caller, { buildId, id }), request, response);
  }

  @Get('firmware/:buildId/:fileName')
  @ApiBytes()
  async privateFile(
    @CurrentCaller() caller: Caller,
    @Param('buildId') buildId: string,
    @Param('fileName') fileName: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = `${buildId}/${fileName}`;
    await this.send(await this.images.findToDownload(caller, { file }), request, response);
  }

  private async send(image: FirmwareImage, request: Request, response: Response): Promise<void> {
    const file = { key: image.file, fileName: fileNameOf(image), sha256: image.sha256 };
    const isSent = await sendStoredFile(this.storage, file, request, response);
    if (!isSent) throw new NotFoundError(wording.notFound);
  }
}
