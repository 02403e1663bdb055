import { Database, systemActor } from '@firmware-upgrader/database';
import { NotFoundError } from '@firmware-upgrader/domain';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import { type PullRequest, PullTickets, redeemTicket } from '@firmware-upgrader/upgrades';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Answers, Public, Throttled } from '../../http/access';
import { wording } from '../../http/wording';
import { sendStoredFile } from './send-stored-file';

/** Where devices fetch the image of the upgrade that they are in, when they are to fetch it by themselves. */
@ApiTags('Images')
@Public()
@Throttled('none')
@Answers('file', 'json')
@Controller('firmware/pull')
export class PullsController {
  constructor(
    private readonly database: Database,
    private readonly tickets: PullTickets,
    private readonly storage: FirmwareStorage,
  ) {}

  @Get(':token')
  @ApiOperation({
    description:
      'The image of one attempt of one upgrade. The token is made for it, signed, and good only while that attempt ' +
      'uploads: once for the whole image, and for the rest of it after a broken connection.',
  })
  @ApiParam({ name: 'token', schema: { type: 'string' } })
  @ApiHeader({ name: 'Range', required: false, schema: { type: 'string' } })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async fetch(@Param('token') ticket: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const wants = wantsOf(request);
    const image = await this.database.transaction(systemActor, (em) =>
      redeemTicket(em, this.tickets, { ticket, wants }),
    );
    const isSent =
      image &&
      (await sendStoredFile(
        this.storage,
        { key: image.file, fileName: 'firmware.bin', sha256: image.sha256 },
        request,
        response,
      ));
    if (!isSent) throw new NotFoundError(wording.notFound);
  }
}

function wantsOf(request: Request): PullRequest['wants'] {
  if (request.method === 'HEAD') return 'look';
  return /^bytes=[1-9]\d*-$/.test(request.get('Range') ?? '') ? 'rest' : 'whole';
}
