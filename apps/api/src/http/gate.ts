import type { Settings } from '@firmware-upgrader/config';
import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Additions } from './additions';
import type { Caller } from './caller';
import { Authentication, usesBearer } from './authentication';
import { refusalOf } from './authorization';
import { refuseForgedRequest } from './csrf';
import { DOCS } from './docs';
import { forbidden, HttpError, methodNotAllowed, notFound } from './http-error';
import { describeEndpoint } from './options-answer';
import { lastValue } from './last-value';
import { PAGE_FORMAT } from './page-answers';
import { contextOf } from './request-context';
import { type Endpoint, type Route, RouteTable } from './route-table';
import { Throttling } from './throttling';
import { SETTINGS } from './tokens';
import { wording } from './wording';

// Below these the dashboard owns no page.
const OURS = /^\/(api|firmware|controller|ws)(\/|$)/;
const aliases: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/v1\/firmware-upgrader\//, '/api/v1/firmware/'],
  [/^\/controller\/device\//, '/controller/'],
  [/^\/api\/v1\/user\/token(?=\/|\?|$)/, '/api/v1/users/token'],
];

/**
 * Everything that is decided before a single byte of a body is read: who asks, whether the path and the method exist,
 * whether this caller may use them, and not too often.
 */
@Injectable()
export class Gate {
  constructor(
    private readonly table: RouteTable,
    private readonly authentication: Authentication,
    private readonly throttling: Throttling,
    private readonly additions: Additions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  readonly handle = (request: Request, response: Response, next: NextFunction): void => {
    for (const [alias, path] of aliases) request.url = request.url.replace(alias, path);
    const endpoint = this.table.find(request.path);
    if (!endpoint) return next(OURS.test(request.path) && !DOCS.test(request.path) ? notFound() : undefined);
    this.admit(endpoint, request, response).then(
      (isAnswered) => {
        if (!isAnswered) next();
      },
      (error: unknown) => next(error),
    );
  };

  private async admit(endpoint: Endpoint, request: Request, response: Response): Promise<boolean> {
    const allow = allowedMethods(endpoint);
    response.set({ Allow: allow, 'Cache-Control': 'private, no-cache' });
    // Beside what CORS has put there.
    response.vary('Accept').vary('Cookie');
    const route = endpoint.routes.get(request.method === 'HEAD' ? 'GET' : request.method);
    const caller = await this.callerFor(endpoint, route, request, response);
    if (request.method !== 'OPTIONS' && !route) throw methodNotAllowed(request.method, allow);
    const context = contextOf(request);
    if (caller) context.caller = caller;
    if (!route) {
      authorize(caller, firstRoute(endpoint), 'OPTIONS');
      await this.throttling.count('api', whoOf(request, caller));
      response.json(describeEndpoint(endpoint, caller, this.additions));
      return true;
    }
    context.route = route;
    authorize(caller, route, request.method);
    await this.throttling.count(route.throttle, whoOf(request, caller));
    negotiate(request, route);
    return false;
  }

  private async callerFor(
    endpoint: Endpoint,
    route: Route | undefined,
    request: Request,
    response: Response,
  ): Promise<Caller | undefined> {
    const { access } = route ?? firstRoute(endpoint);
    if (!this.settings.API_ENABLED && (usesBearer(request) || endpoint.path === 'api/v1/users/token')) throw notFound();
    if (access.kind === 'public') {
      if (access.csrf) refuseForgedRequest(request);
      return undefined;
    }
    const caller = await this.authentication.requireCaller(request, response);
    if (caller.via === 'session') refuseForgedRequest(request);
    return caller;
  }
}

function firstRoute(endpoint: Endpoint): Route {
  const [route] = endpoint.routes.values();
  if (!route) throw new Error(`/${endpoint.path} has no routes.`);
  return route;
}

function authorize(caller: Caller | undefined, route: Route, method: string): void {
  const refusal = caller && refusalOf(caller, route, method);
  if (refusal !== undefined) throw forbidden(refusal);
}

function allowedMethods({ routes }: Endpoint): string {
  const methods = [...routes.keys()];
  return [...methods, ...(routes.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

function whoOf(request: Request, caller: Caller | undefined): string {
  return caller ? caller.user.id : (request.ip ?? 'unknown');
}

/** `?format=` and `Accept`: what can be given as JSON can be shown as a page. */
function negotiate(request: Request, { formats }: Route): void {
  const format = lastValue(request.query['format']);
  const known: readonly string[] = [...formats, PAGE_FORMAT];
  if (format !== undefined && !known.includes(format)) throw notFound();
  if (formats.includes('file')) return;
  if (!request.accepts(['application/json', 'text/html', ...(formats.includes('csv') ? ['text/csv'] : [])])) {
    throw new HttpError(406, wording.notAcceptable);
  }
}
