import type { OpenAPIObject } from '@nestjs/swagger';

type Paths = OpenAPIObject['paths'];
type PathItem = Paths[string];
interface Answer {
  links?: Record<string, Link>;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface Link {
  readonly operationId: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const METHODS = ['get', 'put', 'patch', 'delete', 'post'] as const;
const PARAMETER = /\{(\w+)\}/g;

/** Says in the document itself where the id in an answer leads: from a list or a new object to what can be asked about it. */
export function addLinks(paths: Paths): void {
  for (const [path, item] of Object.entries(paths)) {
    const about = Object.entries(paths).filter(([other]) => isAboutOneOf(path, other));
    if (about.length === 0) continue;
    for (const [answer, id] of answersWithId(item)) {
      answer.links = Object.fromEntries(about.flatMap(([other, target]) => linksTo(other, target, path, id)));
    }
  }
}

function isAboutOneOf(path: string, other: string): boolean {
  return other.startsWith(`${path}{`) && parametersOf(other).length === parametersOf(path).length + 1;
}

function answersWithId({ get, post }: PathItem): [Answer, string][] {
  const found: [Answer, string][] = [];
  const list = get?.responses['200'] as Answer | undefined;
  const isPage = list?.content?.['application/json']?.schema?.properties?.['results'] !== undefined;
  if (list && isPage) found.push([list, '$response.body#/results/0/id']);
  for (const status of ['201', '202']) {
    const made = post?.responses[status] as Answer | undefined;
    if (made) found.push([made, '$response.body#/id']);
  }
  return found;
}

function linksTo(path: string, target: PathItem, from: string, id: string): [string, Link][] {
  const given = parametersOf(from).map((name) => `$request.path.${name}`);
  const parameters = Object.fromEntries(parametersOf(path).map((name, place) => [name, given[place] ?? id]));
  return METHODS.flatMap((method) => {
    const operationId = target[method]?.operationId;
    return operationId === undefined ? [] : [[operationId, { operationId, parameters }] as [string, Link]];
  });
}

const parametersOf = (path: string): string[] => [...path.matchAll(PARAMETER)].map(([, name = '']) => name);
