import { createApiClient, type ApiClient } from '@firmware-upgrader/api-client';

/** Speaks to the API as a browser does: with a session cookie, and the other cookie repeated in a header. */
export async function logIn(baseUrl: string, username: string, password: string): Promise<ApiClient> {
  const cookies = new Map<string, string>();
  const api = createApiClient({
    baseUrl,
    csrfToken: () => cookies.get('csrftoken'),
    fetch: async (request) => {
      request.headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const response = await fetch(request);
      for (const cookie of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (name !== undefined && value !== undefined) cookies.set(name, value);
      }
      return response;
    },
  });
  await answer(api.GET('/api/v1/users/login/'));
  await answer(api.POST('/api/v1/users/login/', { body: { username, password } }));
  return api;
}

interface Exchange<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a good answer; anything else is thrown with what the API said. */
export async function answer<T>(exchange: Promise<Exchange<T>>): Promise<T> {
  const { data, error, response } = await exchange;
  if (response.ok) return data as T;
  throw new Error(`${new URL(response.url).pathname} answered ${response.status}: ${JSON.stringify(error)}`);
}
