import { applyDecorators, type INestApplication, type Type } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiQuery,
  ApiResponse,
  DocumentBuilder,
  getSchemaPath,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';
import { withAddedWords } from './added-choices';
import type { Additions } from './additions';
import { permissionsOf } from './authorization';
import { addFilters, withAddedFields } from './openapi-additions';
import { addLinks } from './openapi-links';
import { type Route, RouteTable } from './route-table';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const errorSchemas: Schemas = {
  FieldErrors: {
    type: 'object',
    description: 'Messages per field; `non_field_errors` and `__all__` speak of the object as a whole.',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  },
  Detail: { type: 'object', properties: { detail: { type: 'string' } }, required: ['detail'] },
  RefusedAction: { type: 'object', properties: { error: { type: 'string' } }, required: ['error'] },
};

/** The API document: every route, with trailing slash, who may use it and how it refuses. */
export function openApiDocument(app: INestApplication, version: string, additions: Additions): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Firmware Upgrader')
    .setDescription('Upgrades the firmware of fleets of OpenWrt devices.')
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
    .addCookieAuth('sessionid', { type: 'apiKey', in: 'cookie', name: 'sessionid' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: operationIdOf,
    extraModels: additions.addedClasses,
  });
  // Made anew: a preview, which only describes itself, has no working providers.
  const table = new RouteTable(app.get(ModulesContainer), new Reflector());
  const { components = {} } = document;
  const schemas = components.schemas ?? {};
  const paths: OpenAPIObject['paths'] = {};
  for (const [path, item] of Object.entries(document.paths)) {
    const endpoint = table.endpoints.find((known) => templateOf(known.path) === path);
    for (const method of METHODS) {
      const operation = item[method];
      const route = endpoint?.routes.get(method.toUpperCase());
      if (!operation || !route) continue;
      addFilters(operation, route, schemas, additions);
      describeAccess(operation, route);
    }
    paths[path.startsWith('/api/') && !path.endsWith('/') ? `${path}/` : path] = item;
  }
  addLinks(paths);
  const described = {
    ...document,
    paths,
    components: { ...components, schemas: { ...withAddedFields(schemas, additions), ...errorSchemas } },
  };
  return withNullAmongChoices(withAddedWords(described, additions.choices));
}

const subjectOf = (controller: string) => controller.replace(/Controller$/, '');
const operationIdOf = (controller: string, method: string) => `${subjectOf(controller)}_${method}`;

// Where `@ApiTags` leaves what it is told.
const TAGS = 'swagger/apiUseTags';

/** The place of an operation in the document's browser, where it can be tried. */
export function docsHrefOf({ controller, handler }: Route): string {
  const [tag = subjectOf(controller.name)] = (Reflect.getMetadata(TAGS, controller) ?? []) as string[];
  return `/api/v1/docs/#/${encodeURIComponent(tag)}/${operationIdOf(controller.name, handler.name)}`;
}

/** A choice that may be null says so in its type alone, which JSON Schema takes for never. */
function withNullAmongChoices<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withNullAmongChoices) as T;
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNullAmongChoices(value)]));
  const { type, nullable, enum: choices } = copy as { type?: unknown; nullable?: unknown; enum?: unknown };
  const mayBeNull = nullable === true || (Array.isArray(type) && type.includes('null'));
  if (mayBeNull && Array.isArray(choices) && !choices.includes(null)) copy['enum'] = [...(choices as unknown[]), null];
  return copy as T;
}

const templateOf = (path: string) => `/${path.replace(/:(\w+)/g, '{$1}')}`;

function describeAccess(operation: OperationObject, route: Route): void {
  const isPublic = route.access.kind === 'public';
  const needsCsrf = route.access.kind === 'public' && route.access.csrf;
  const permissions = permissionsOf(route);
  if (!isPublic) operation.security = [{ bearer: [] }, { session: [] }];
  if (permissions.length > 0) {
    const needed = `Needs \`${permissions.join('` and `')}\`.`;
    operation.description = operation.description ? `${operation.description}\n\n${needed}` : needed;
  }
  operation.parameters?.forEach(allowEmptyFilter);
  const hasQuery = operation.parameters?.some((parameter) => 'in' in parameter && parameter.in === 'query') ?? false;
  const refusals: Record<string, string> = {
    ...(hasQuery || operation.requestBody ? { 400: 'FieldErrors' } : {}),
    ...(isPublic ? {} : { 401: 'Detail' }),
    ...(isPublic && !needsCsrf ? {} : { 403: 'Detail' }),
    // An unknown `?format=`, a page that is not there, an object that is not.
    404: 'Detail',
    ...(route.formats.includes('file') ? {} : { 406: 'Detail' }),
    ...(operation.requestBody ? { 413: 'Detail', 415: 'Detail' } : {}),
    ...(route.throttle === 'none' ? {} : { 429: 'Detail' }),
  };
  if (route.formats.includes('csv')) describeTable(operation.responses['200']);
  for (const [status, schema] of Object.entries(refusals)) {
    operation.responses[status] ??= {
      description: '',
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
    };
  }
}

/** An empty value in a query is no filter, whatever the field asks of a body. */
function allowEmptyFilter(parameter: NonNullable<OperationObject['parameters']>[number]): void {
  if (!('in' in parameter) || parameter.in !== 'query' || !parameter.schema || '$ref' in parameter.schema) return;
  const { minLength: _, pattern: __, ...schema } = parameter.schema;
  parameter.schema = schema;
}

function describeTable(answer: OperationObject['responses'][string]): void {
  if (answer && 'content' in answer) answer.content = { ...answer.content, 'text/csv': { schema: { type: 'string' } } };
}

/** Documents a paged list and its parameters. */
export function ApiList(item: Type<unknown>, ...orderings: string[]) {
  return applyDecorators(
    ApiExtraModels(item),
    ApiQuery({
      name: 'page',
      required: false,
      schema: { oneOf: [{ type: 'integer', minimum: 1 }, { enum: ['last'] }] },
    }),
    ApiQuery({ name: 'page_size', required: false, schema: { type: 'integer' } }),
    ApiQuery({
      name: 'fields',
      required: false,
      description: 'Keys of the rows, separated by commas: only these are answered.',
      schema: { type: 'string' },
    }),
    ...(orderings.length > 0
      ? [ApiQuery({ name: 'ordering', required: false, description: orderings.join(', '), schema: { type: 'string' } })]
      : []),
    ApiOkResponse({
      schema: {
        type: 'object',
        required: ['count', 'next', 'previous', 'results'],
        properties: {
          count: { type: 'integer' },
          next: { type: 'string', format: 'uri', nullable: true },
          previous: { type: 'string', format: 'uri', nullable: true },
          results: { type: 'array', items: { $ref: getSchemaPath(item) } },
        },
      },
    }),
  );
}

/** Documents a list that is also answered as a table of all its rows. */
export function ApiCsv() {
  return ApiQuery({
    name: 'format',
    required: false,
    description: '`csv`: all rows as a table, unpaged.',
    schema: { type: 'string', enum: ['json', 'csv'] },
  });
}

/** Documents the `{"error"}` answer of an action that its object's state can refuse. */
export function ApiRefusal(...statuses: (400 | 404 | 409)[]) {
  const answers = (...names: string[]) => ({ anyOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })) });
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        // What is no id at all is told so before anybody looks for an object.
        schema: status === 404 ? answers('RefusedAction', 'Detail') : answers('RefusedAction'),
      }),
    ),
  );
}
