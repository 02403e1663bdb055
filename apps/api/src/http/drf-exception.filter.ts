import { sqlState, violatedConstraint } from '@firmware-upgrader/database';
import { ActionRefusedError, ConflictError, DomainError, InvalidInputError } from '@firmware-upgrader/domain';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isForAgent, sentenceOf } from './agent-answers';
import { constraintErrors } from './constraint-errors';
import { HttpError } from './http-error';
import { wording } from './wording';

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const INTEGRITY_VIOLATION = /^23/;

/** The one place that knows which status and body follow from a refusal. */
@Catch()
export class DrfExceptionFilter implements ExceptionFilter {
  private readonly logger = new Logger('Api');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    // Who asked has left in the middle of the answer: nobody to tell, and nothing broke.
    if (response.destroyed && isPrematureClose(error)) return;
    const answer = answerTo(error);
    if (answer.status >= 500) this.logger.error(error);
    if (response.headersSent) {
      // A streamed answer broke off: the client must not take what it has for the whole.
      response.destroy();
      return;
    }
    response.status(answer.status).set(answer.headers ?? {});
    if (isForAgent(http.getRequest<Request>())) response.type('text/plain').send(`${sentenceOf(answer.body)}\n`);
    else response.json(answer.body);
  }
}

const isPrematureClose = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

function answerTo(error: unknown): Answer {
  if (error instanceof DomainError) return answerToRefusal(error);
  if (error instanceof HttpError)
    return { status: error.getStatus(), body: error.getResponse() as object, headers: error.headers };
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return { status, body: { detail: status === 404 ? wording.notFound : error.message } };
  }
  if (INTEGRITY_VIOLATION.test(sqlState(error) ?? '')) {
    const fields = constraintErrors[violatedConstraint(error) ?? ''];
    if (fields) return { status: 400, body: fields };
  }
  return { status: 500, body: { detail: wording.serverError } };
}

function answerToRefusal(error: DomainError): Answer {
  if (error instanceof InvalidInputError) return { status: 400, body: error.fields };
  if (error instanceof ActionRefusedError) return { status: 400, body: { error: error.message } };
  if (error instanceof ConflictError) return { status: 409, body: { error: error.message } };
  return { status: error.code === 'forbidden' ? 403 : 404, body: { detail: error.message } };
}
