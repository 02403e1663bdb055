import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { DescribedFields } from './described-fields';
import {
  ACCESS,
  type Access,
  FIELDS_DESCRIBED_BY,
  type Format,
  FORMATS,
  OWN_BODY,
  type OwnBody,
  THROTTLE_SCOPE,
  type ThrottleScope,
  WITHOUT_MANAGER_GATE,
} from './access';

/** One method of one path. */
export interface Route {
  /** Upper case, as in a request. */
  readonly method: string;
  /** With `:parameters`, without slashes at its ends. */
  readonly path: string;
  readonly controller: Type<unknown>;
  readonly handler: (...args: never[]) => unknown;
  readonly access: Access;
  readonly managerGate: boolean;
  readonly throttle: ThrottleScope;
  readonly readsOwnBody: boolean;
  /** The fields of a body, if its class does not say them. */
  readonly ownFields?: () => DescribedFields;
  readonly formats: readonly Format[];
}

/** All methods of one path. */
export interface Endpoint {
  readonly path: string;
  readonly routes: ReadonlyMap<string, Route>;
}

// A parameter is a UUID with dashes unless its name says otherwise.
const uuid = '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}';
const parameterPatterns: Readonly<Record<string, string>> = {
  number: '\\d{1,9}',
  token: '[^/]+',
  fileName: '[^/]+',
  // As agents keep it.
  agentId: '(?:[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})',
};

/** Knows every route of every controller, from the same metadata as Nest's own router. */
@Injectable()
export class RouteTable {
  readonly endpoints: readonly Endpoint[];
  private readonly patterns: readonly { readonly pattern: RegExp; readonly endpoint: Endpoint }[];

  constructor(
    private readonly modules: ModulesContainer,
    private readonly reflector: Reflector,
  ) {
    const byPath = new Map<string, Map<string, Route>>();
    for (const route of this.collect()) {
      const routes = byPath.get(route.path) ?? new Map<string, Route>();
      if (routes.has(route.method)) throw new Error(`Two routes answer ${route.method} /${route.path}.`);
      byPath.set(route.path, routes.set(route.method, route));
    }
    this.endpoints = [...byPath].map(([path, routes]) => ({ path, routes }));
    this.patterns = this.endpoints.map((endpoint) => ({ pattern: patternOf(endpoint.path), endpoint }));
  }

  /** The endpoint at a path, with or without a trailing slash. */
  find(path: string): Endpoint | undefined {
    return this.patterns.find(({ pattern }) => pattern.test(path))?.endpoint;
  }

  private *collect(): Generator<Route> {
    const scanner = new MetadataScanner();
    for (const module of this.modules.values()) {
      for (const wrapper of module.controllers.values()) {
        const controller = wrapper.metatype as Type<unknown>;
        for (const name of scanner.getAllMethodNames(controller.prototype as object)) {
          const handler = (controller.prototype as Record<string, Route['handler']>)[name];
          const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
          if (!handler || method === undefined) continue;
          const describer =
            (Reflect.getMetadata(OWN_BODY, handler) as OwnBody | undefined)?.describedBy ??
            (Reflect.getMetadata(FIELDS_DESCRIBED_BY, handler) as string | undefined);
          yield {
            ...this.describe(controller, handler, RequestMethod[method] ?? ''),
            ...(describer === undefined ? {} : { ownFields: () => fieldsOf(wrapper.instance, describer) }),
          };
        }
      }
    }
  }

  private describe(controller: Type<unknown>, handler: Route['handler'], method: string): Route {
    const said = <T>(key: string) => this.reflector.getAllAndOverride<T | undefined>(key, [handler, controller]);
    const path = [controller, handler]
      .map((target) => String(Reflect.getMetadata(PATH_METADATA, target)))
      .flatMap((part) => part.split('/'))
      .filter((part) => part !== '')
      .join('/');
    const access = said<Access>(ACCESS);
    if (!access) throw new Error(`${controller.name} does not say who may use ${method} /${path}.`);
    return {
      method,
      path,
      controller,
      handler,
      access,
      managerGate: !said<boolean>(WITHOUT_MANAGER_GATE),
      throttle: said<ThrottleScope>(THROTTLE_SCOPE) ?? 'api',
      readsOwnBody: said<OwnBody>(OWN_BODY) !== undefined,
      formats: said<Format[]>(FORMATS) ?? ['json'],
    };
  }
}

function fieldsOf(controller: object, describer: string): DescribedFields {
  return (controller as Record<string, () => DescribedFields>)[describer]?.() ?? {};
}

function patternOf(path: string): RegExp {
  const source = path
    .split('/')
    .map((part) => (part.startsWith(':') ? (parameterPatterns[part.slice(1)] ?? uuid) : escape(part)))
    .join('/');
  return new RegExp(`^/${source}/?$`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
