import { IdempotentRequest } from '@firmware-upgrader/database';
import { ConflictError } from '@firmware-upgrader/domain';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { callerOf } from './current-caller';
import { HttpError } from './http-error';
import { contextOf } from './request-context';
import { wording } from './wording';

const HEADER = 'idempotency-key';
const LONGEST_KEY = 255;
const KEPT = `interval '24 hours'`;
const RETRY_AFTER_S = 1;

/** A request that its client may send again, for want of an answer, without its being done again. */
export interface Repeatable {
  readonly userId: string;
  readonly route: string;
  readonly key: string;
  readonly fingerprint: string;
  /** Tells the client that it reads the first answer again. */
  readonly markReplayed: () => void;
}

/** The request as named by its `Idempotency-Key`; null: the client gave none. */
export const RepeatableRequest = createParamDecorator((_: undefined, context: ExecutionContext): Repeatable | null => {
  const request = context.switchToHttp().getRequest<Request>();
  const key = request.get(HEADER) ?? '';
  if (key === '') return null;
  if (key.length > LONGEST_KEY) throw new HttpError(400, `${HEADER}: ${wording.tooLong(LONGEST_KEY)}`);
  const { route } = contextOf(request);
  return {
    userId: callerOf(request).user.id,
    route: `${route?.method ?? request.method} ${request.path.replace(/\/$/, '')}`,
    key,
    fingerprint: fingerprintOf(request.body),
    markReplayed: () => request.res?.set('Idempotency-Replayed', 'true'),
  };
});

/** For a route that reads its own body: the request as named by what was in it. */
export function withContent(repeatable: Repeatable | null, content: unknown): Repeatable | null {
  return repeatable && { ...repeatable, fingerprint: fingerprintOf(content) };
}

/** Documents the header of a route that reads `RepeatableRequest`. */
export const ApiRepeatable = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Any text: the same request with the same key within a day is answered again and not done again.',
    }),
  );

/**
 * Does the work and keeps its answer, in the caller's transaction: both are there or neither is. The same request
 * again is answered from what was kept; another one under its key is refused, and so is one that comes too soon.
 */
export async function once<T>(em: EntityManager, repeatable: Repeatable | null, work: () => Promise<T>): Promise<T> {
  if (!repeatable) return work();
  const { userId, route, key, fingerprint } = repeatable;
  await refuseWhileInProgress(em, [userId, route, key].join(' '));
  await em.query(`DELETE FROM idempotent_request WHERE created < now() - ${KEPT}`);
  const kept = await em.findOneBy(IdempotentRequest, { userId, route, key });
  if (kept) {
    if (kept.fingerprint !== fingerprint) throw new ConflictError('This Idempotency-Key belongs to another request.');
    repeatable.markReplayed();
    return kept.answer as T;
  }
  const answer = await work();
  await em.insert(IdempotentRequest, { userId, route, key, fingerprint, answer: answer as object });
  return answer;
}

async function refuseWhileInProgress(em: EntityManager, name: string): Promise<void> {
  const [lock]: { isOurs: boolean }[] = await em.query(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS "isOurs"',
    [name],
  );
  if (lock?.isOurs) return;
  const error = 'The same request is still in progress.';
  throw new HttpError(409, { error }, { 'Retry-After': String(RETRY_AFTER_S) });
}

function fingerprintOf(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(content ?? null))
    .digest('hex');
}
