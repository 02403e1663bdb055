import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { STATUS_CODES } from 'node:http';
import { DOCS } from './docs';
import { type HtmlPage, type PageLink, renderPage } from './html-page';
import { docsHrefOf } from './openapi';
import { titleOf } from './options-answer';
import { absoluteUrl } from './pagination';
import { contextOf } from './request-context';
import { type Endpoint, RouteTable } from './route-table';

const READABLE = /^\/(api|firmware)(\/|$)/;

/** What the original calls pages for people. */
export const PAGE_FORMAT = 'api';

/** Whether a person asks: a browser that opens an address, and did not name another `?format=`. */
export function wantsPage(request: Request): boolean {
  const { format } = request.query;
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (format === PAGE_FORMAT) return isReadable(request);
  if (format !== undefined && format !== '') return false;
  return isReadable(request) && request.accepts(['application/json', 'text/html']) === 'text/html';
}

function isReadable({ path }: Request): boolean {
  return READABLE.test(path) && !DOCS.test(path);
}

/** Shows people as a page what programs get as JSON, refusals too; files and tables stay what they are. */
@Injectable()
export class PageAnswers {
  constructor(private readonly table: RouteTable) {}

  readonly offer = (request: Request, response: Response, next: NextFunction): void => {
    if (isReadable(request)) response.vary('Accept');
    if (wantsPage(request)) {
      response.json = (body: unknown) => response.type('html').send(renderPage(this.describe(request, response, body)));
    } else {
      response.json = (body: unknown) => sendJson(response, body);
    }
    next();
  };

  private describe(request: Request, response: Response, body: unknown): HtmlPage {
    const endpoint = this.table.find(request.path);
    const status = response.statusCode;
    const address = request.originalUrl;
    return {
      title: endpoint ? titleOf(endpoint.path) : 'Nothing is here',
      method: request.method,
      address,
      status: `${status} ${STATUS_CODES[status] ?? ''}`,
      isRefusal: status >= 400,
      // As JSON has it: without what is undefined, times as text.
      body: JSON.parse(JSON.stringify(body)) as unknown,
      ownOrigin: absoluteUrl(request, ''),
      itemHref: (id) => this.itemHref(request, id),
      parents: this.parentsOf(request.path),
      methods: methodsOf(request, response, endpoint),
      otherFormats: otherFormatsOf(request),
      ...(status === 401 ? { loginHref: `/login?next=${encodeURIComponent(address)}` } : {}),
    };
  }

  private itemHref({ path }: Request, id: string): string | undefined {
    const href = `${path.replace(/\/?$/, '/')}${encodeURIComponent(id)}/`;
    return this.table.find(href)?.routes.has('GET') ? href : undefined;
  }

  private parentsOf(path: string): PageLink[] {
    const parts = path.split('/').filter((part) => part !== '');
    return parts.slice(0, -1).flatMap((_, index) => {
      const href = `/${parts.slice(0, index + 1).join('/')}/`;
      const endpoint = this.table.find(href);
      return endpoint?.routes.has('GET') ? [{ name: titleOf(endpoint.path), href }] : [];
    });
  }
}

/** JSON is UTF-8 by itself: some clients compare the type to the letter. */
function sendJson(response: Response, body: unknown): Response {
  response.setHeader('Content-Type', 'application/json');
  return response.send(Buffer.from(JSON.stringify(body) ?? ''));
}

function methodsOf(request: Request, response: Response, endpoint: Endpoint | undefined): HtmlPage['methods'] {
  const isDocumented = contextOf(request).settings.API_ENABLED;
  const names = endpoint ? (response.get('Allow') ?? '').split(', ') : [];
  return names.map((name) => {
    const route = endpoint?.routes.get(name);
    return route && isDocumented ? { name, href: docsHrefOf(route) } : { name };
  });
}

function otherFormatsOf(request: Request): PageLink[] {
  const formats = contextOf(request).route?.formats ?? ['json'];
  return formats
    .filter((format) => format !== 'file')
    .map((format) => {
      const url = new URL(request.originalUrl, 'http://localhost');
      url.searchParams.set('format', format);
      return { name: format.toUpperCase(), href: `${url.pathname}${url.search}` };
    });
}
