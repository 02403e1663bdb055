import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import type { TestApi } from './test-api';

interface Response {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Record<string, Response> }>>>>;
  readonly components: object;
}

/** Holds answers against the API's own document. */
export async function documentOf(api: TestApi) {
  const document = (await api.send('GET', '/api/v1/docs.json')).body as Document;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'document', components: document.components });
  const known = new Map<string, ValidateFunction>();

  const validatorOf = (name: string, schema: object): ValidateFunction => {
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components')) as object;
    const validate = known.get(name) ?? ajv.compile(absolute);
    known.set(name, validate);
    return validate;
  };

  return {
    document,
    /** What is wrong with an answer to this route, such as `GET /api/v1/audit/`. */
    complaint(route: string, status: number, body: unknown): string | null {
      const [method = '', path = ''] = route.split(' ');
      const described = document.paths[path]?.[method.toLowerCase()]?.responses[status];
      if (!described) return `${route} answers ${status}, which its document does not know`;
      const schema = described.content?.['application/json']?.schema;
      if (!schema || body === undefined) return null;
      const validate = validatorOf(`${route} ${status}`, schema);
      return validate(body)
        ? null
        : `${route} ${status}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(body).slice(0, 300)}`;
    },
  };
}
