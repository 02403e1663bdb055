import { NotFoundError } from '@firmware-upgrader/domain';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';

/** For `cancel`, whose contract says `error` even where the operation is not found. */
@Catch(NotFoundError)
export class RefusedActionFilter implements ExceptionFilter<NotFoundError> {
  catch(error: NotFoundError, host: ArgumentsHost): void {
    host.switchToHttp().getResponse<Response>().status(404).json({ error: error.message });
  }
}
