import type { Person } from './people';

export interface Sending {
  /** Nobody when absent. */
  readonly as?: Person;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly form?: FormData | URLSearchParams;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed text; undefined when it is not JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what answers look like is what tests find out
  readonly body: any;
}

export function sender(baseUrl: string) {
  return async (method: string, path: string, sending: Sending = {}): Promise<Answer> => {
    const { as, json, form, raw } = sending;
    const headers: Record<string, string> = {
      ...(as ? { Authorization: `Bearer ${as.token}` } : {}),
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...sending.headers,
    };
    const body = json === undefined ? (form ?? raw) : JSON.stringify(json);
    const response = await fetch(new URL(path, baseUrl), {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: body as RequestInit['body'] }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
