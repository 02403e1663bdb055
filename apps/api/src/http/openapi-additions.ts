import type { Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Additions } from './additions';
import type { Route } from './route-table';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type ObjectSchema = Exclude<Schemas[string], { $ref: string }>;

const schemaOf = (schemas: Schemas, { name }: Type<object>) => schemas[name] as ObjectSchema | undefined;

/** The schemas of our classes with the fields of extensions in them, whose own classes need no schema then. */
export function withAddedFields(schemas: Schemas, additions: Additions): Schemas {
  const all = { ...schemas };
  for (const ours of additions.changedClasses) {
    const schema = schemaOf(all, ours);
    if (!schema) continue;
    const added = additions.addedTo(ours).map((part) => ({ ...part, schema: schemaOf(schemas, part.type) }));
    all[ours.name] = {
      ...schema,
      properties: Object.assign({}, schema.properties, ...added.map((part) => part.schema?.properties)),
      required: [
        ...(schema.required ?? []),
        ...added.flatMap((part) => (part.isPartial ? [] : (part.schema?.required ?? []))),
      ],
    };
  }
  for (const { name } of additions.addedClasses) delete all[name];
  return all;
}

/** Adds the filters of extensions to an operation that takes ours. */
export function addFilters(operation: Operation, route: Route, schemas: Schemas, additions: Additions): void {
  for (const type of parametersOf(route)) {
    if (!additions.isFilter(type)) continue;
    for (const added of additions.addedTo(type)) {
      const { properties = {} } = schemaOf(schemas, added.type) ?? {};
      for (const [name, property] of Object.entries(properties)) {
        const { description, ...schema } = property as ObjectSchema;
        const parameter = {
          name,
          in: 'query' as const,
          required: false,
          schema,
          ...(description ? { description } : {}),
        };
        operation.parameters = [...(operation.parameters ?? []), parameter];
      }
    }
  }
}

function parametersOf({ controller, handler }: Route): Type<object>[] {
  const target = controller.prototype as object;
  return (Reflect.getMetadata('design:paramtypes', target, handler.name) ?? []) as Type<object>[];
}
