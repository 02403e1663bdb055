import type { Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { refusalOf } from './authorization';
import type { Additions } from './additions';
import type { Caller } from './caller';
import { answerOf, type DescribedFields, readOnlyFields } from './described-fields';
import { describeFields } from './field';
import type { Endpoint, Route } from './route-table';

const BODY = '3:';

/** The body of an answer to OPTIONS: what the endpoint takes, as far as this caller may write there. */
export function describeEndpoint(
  { path, routes }: Endpoint,
  caller: Caller | undefined,
  additions: Additions,
): Record<string, unknown> {
  const actions: Record<string, unknown> = {};
  for (const method of ['POST', 'PUT']) {
    const route = routes.get(method);
    if (!route || !caller || refusalOf(caller, route, method)) continue;
    actions[method] = fieldsOf(route, additions);
  }
  return {
    name: titleOf(path),
    description: '',
    renders: ['application/json', 'text/html'],
    parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
    ...(Object.keys(actions).length > 0 ? { actions } : {}),
  };
}

/** What the body of a route has, and what its answer tells beside that; nothing if it reads no body. */
function fieldsOf(route: Route, additions: Additions): DescribedFields {
  const written = writtenFields(route, additions);
  if (!written) return {};
  const answer = answerOf(route.handler);
  const parts = answer ? additions.partsOf(answer) : [];
  return Object.assign({}, ...parts.map((part) => readOnlyFields(part, written)), written) as DescribedFields;
}

function writtenFields(route: Route, additions: Additions): DescribedFields | undefined {
  if (route.ownFields) return route.ownFields();
  const body = bodyOf(route);
  return body && Object.assign({}, ...additions.partsOf(body).map(describeFields));
}

/** The class that describes a route's body, if it reads one. */
export function bodyOf({ controller, handler }: Route): Type<object> | undefined {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler.name) ?? {}) as Record<
    string,
    { index: number }
  >;
  const key = Object.keys(parameters).find((name) => name.startsWith(BODY));
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler.name) as
    Type<object>[] | undefined;
  return key === undefined ? undefined : types?.[parameters[key]?.index ?? -1];
}

/** What an endpoint is called, from its path with `:parameters`. */
export function titleOf(path: string): string {
  const words = path.split('/').filter((part) => !part.startsWith(':'));
  const last = words.at(-1) ?? '';
  const title = `${last.charAt(0).toUpperCase()}${last.slice(1).replaceAll('-', ' ')}`;
  return path.endsWith('/:id') ? `${title} Detail` : title;
}
