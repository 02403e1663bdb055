import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from './caller';
import { lastValue } from './last-value';
import { contextOf } from './request-context';

export function callerOf(request: Request): Caller {
  const { caller } = contextOf(request);
  if (!caller) throw new Error('The route is open to everybody and has no caller.');
  return caller;
}

const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

/** The one who is signed in; not for public routes. */
export const CurrentCaller = createParamDecorator((_: undefined, context: ExecutionContext) =>
  callerOf(requestOf(context)),
);

/**
 * What the caller may see, narrowed to the slug in `?organization=` as all firmware routes understand it; the
 * controller routes name another parameter.
 */
export const Scope = createParamDecorator((parameter: string | undefined, context: ExecutionContext) => {
  const request = requestOf(context);
  const slug = lastValue(request.query[parameter ?? 'organization']);
  const { scope } = callerOf(request);
  if (slug === undefined) return scope;
  // PostgreSQL takes no null characters, and no slug has one.
  return scope.narrowedToSlug(slug.replaceAll('\0', '\ufffd'));
});
