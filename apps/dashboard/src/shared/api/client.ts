import { ApiError } from './errors';

type Scalar = string | number | boolean | null | undefined;
export type Query = Readonly<Record<string, Scalar | readonly string[]>>;

interface RequestOptions {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => request<T>('GET', path, { query, signal }),
  post: <T = void>(path: string, body?: unknown) => request<T>('POST', path, { body }),
  put: <T>(path: string, body: unknown) => request<T>('PUT', path, { body }),
  patch: <T>(path: string, body: unknown) => request<T>('PATCH', path, { body }),
  delete: (path: string) => request<void>('DELETE', path, {}),
};

async function request<T>(method: Method, path: string, { query, body, signal }: RequestOptions): Promise<T> {
  const response = await fetch(withQuery(path, query), {
    method,
    signal,
    // The browser keeps the last answer and its ETag, and asks whether it still holds: an unchanged page costs a 304.
    cache: 'no-cache',
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' ? {} : csrfHeader()),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = parse(await response.text());
  if (!response.ok) {
    throw new ApiError(response.status, answer, Number(response.headers.get('Retry-After')) || undefined);
  }
  return answer as T;
}

/** Sessions prove an unsafe request by repeating the readable cookie in a header. */
export function csrfHeader(): Record<string, string> {
  const token = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1];
  return token ? { 'X-CSRFToken': token } : {};
}

/** Leaves out what is empty: an empty filter filters nothing. */
export function withQuery(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

export function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return { detail: text.slice(0, 200) };
  }
}
