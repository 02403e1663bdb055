import type { LargeFleet } from './large-fleet';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema?: { readonly type?: string; readonly format?: string; readonly enum?: readonly string[] };
}

/** The part of the API's own document that says what can be read. */
export interface ReadableDocument {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;
}

/** One way to read an address. */
export interface Question {
  /** As the document writes it. */
  readonly path: string;
  /** What is asked of it, such as `ordering=-name`; empty: nothing. */
  readonly query: string;
  /** Path and query of the request. */
  readonly address: string;
  /** Whether the answer is a page of a list. */
  readonly isList: boolean;
}

const PAGING = new Set(['page', 'page_size', 'fields']);
const FEW = 5;

/** Each address of the API that answers GET, as it is, and with each filter, ordering and format that it offers. */
export function questionsAbout(fleet: LargeFleet, { paths }: ReadableDocument): Question[] {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    // Where a token opens one thing alone there is nothing to ask.
    if (!get || path.includes('{token}')) return [];
    const parameters = (get.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const isList = parameters.some(({ name }) => name === 'page');
    const place = pathIn(path, fleet);
    const queries = parameters.filter(({ name }) => !PAGING.has(name)).flatMap((parameter) => asked(parameter, fleet));
    return ['', ...queries].map((query) => ({ path, query, address: query ? `${place}?${query}` : place, isList }));
  });
}

function asked(parameter: Parameter, { values }: LargeFleet): string[] {
  const { name, schema = {} } = parameter;
  const each = (all: readonly string[]) => all.map((value) => `${name}=${encodeURIComponent(value)}`);
  if (name === 'ordering')
    return each((parameter.description ?? '').split(', ').flatMap((field) => [field, `-${field}`]));
  if (schema.type === 'boolean') return each(['true', 'false']);
  if (schema.enum && schema.enum.length <= FEW) return each(schema.enum);
  const known = values[name === 'organization' && schema.format !== 'uuid' ? 'organization_slug' : name];
  const value = known ?? (schema.type === 'string' && schema.format === undefined ? 'something' : undefined);
  if (value === undefined) throw new Error(`Give large-fleet.ts a value for the filter "${name}".`);
  return each([value]);
}

/** Something for each parameter of a path. */
interface Things {
  readonly ids: Readonly<Record<string, string>>;
  readonly fileName: string;
}

/** The path with the ids in it of things that there are. */
export function pathIn(template: string, { ids, fileName }: Things): string {
  const segments = template.split('/');
  return segments
    .map((segment, at) => {
      const [, name] = /^\{(\w+)\}$/.exec(segment) ?? [];
      if (name === undefined) return segment;
      if (name === 'fileName') return fileName;
      if (name === 'token') return 'none-of-ours';
      const kind = name === 'id' ? (segments[at - 1] ?? '') : name.replace(/Id$/, '');
      const id = ids[kind];
      if (id === undefined) throw new Error(`There is no ${kind} for ${template}.`);
      return id;
    })
    .join('/');
}
