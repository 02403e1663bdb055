import type { Settings } from '@firmware-upgrader/config';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Request } from 'express';
import type { Caller } from './caller';
import type { Route } from './route-table';

/** What the gate found out about a request before any of its body was read. */
export interface RequestContext {
  readonly requestId: string;
  readonly settings: Settings;
  route?: Route;
  /** Absent: nobody is signed in, and the route does not ask for it. */
  caller?: Caller;
}

const contexts = new WeakMap<Request, RequestContext>();
const current = new AsyncLocalStorage<RequestContext>();

/** Attaches the context and runs the rest of the request in its sight, so that log lines carry its id. */
export function openRequestContext(request: Request, context: RequestContext, rest: () => void): void {
  contexts.set(request, context);
  current.run(context, rest);
}

export function contextOf(request: Request): RequestContext {
  const context = contexts.get(request);
  if (!context) throw new Error('The request did not pass the gate.');
  return context;
}

export function currentRoute(): Route | undefined {
  return current.getStore()?.route;
}

export function currentRequestId(): string | undefined {
  return current.getStore()?.requestId;
}
