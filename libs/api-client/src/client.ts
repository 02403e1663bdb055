import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths } from './schema';

export interface ApiClientOptions {
  /** Scheme and host of the API; absent in a browser: the page's own. */
  readonly baseUrl?: string;
  /** A bearer token; absent: the session cookie speaks. */
  readonly token?: string;
  /** The value of cookie `csrftoken`, asked before each request that changes something. */
  readonly csrfToken?: () => string | undefined;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Answers are JSON: tables and files are fetched by their address. */
export type ApiClient = Client<paths, 'application/json'>;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Speaks to the API with the types of its own document. */
export function createApiClient(options: ApiClientOptions = {}): ApiClient {
  const client = createClient<paths, 'application/json'>({
    baseUrl: options.baseUrl,
    fetch: options.fetch,
    credentials: 'same-origin',
  });
  client.use(identification(options));
  return client;
}

function identification({ token, csrfToken }: ApiClientOptions): Middleware {
  return {
    onRequest({ request }) {
      if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
      const csrf = safeMethods.has(request.method) ? undefined : csrfToken?.();
      if (csrf !== undefined) request.headers.set('X-CSRFToken', csrf);
      return request;
    },
  };
}
