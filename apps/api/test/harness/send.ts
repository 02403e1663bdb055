import { Agent, request } from 'node:http';
import type { Person } from './people';

export interface Sending {
  /** Nobody when absent. */
  readonly as?: Person;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly form?: FormData | URLSearchParams;
  /** Sent as it is. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  /** The parsed text; undefined when it is not JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what answers look like is what tests find out
  readonly body: any;
}

const agent = new Agent({ keepAlive: true });

/** Sends what a test says and nothing of its own making, as `fetch` would with its `Cache-Control`. */
export function sender(baseUrl: string) {
  return async (method: string, path: string, sending: Sending = {}): Promise<Answer> => {
    const { type, body } = await bodyOf(sending);
    const headers = {
      ...(sending.as ? { Authorization: `Bearer ${sending.as.token}` } : {}),
      ...(type === null ? {} : { 'Content-Type': type }),
      'Content-Length': String(body.length),
      ...sending.headers,
    };
    return new Promise((resolve, reject) => {
      const sent = request(new URL(path, baseUrl), { method, headers, agent }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(pieces);
          const text = bytes.toString();
          const status = response.statusCode ?? 0;
          resolve({ status, headers: headersOf(response.rawHeaders), bytes, text, body: parsed(text) });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  };
}

async function bodyOf({ json, form, raw }: Sending): Promise<{ type: string | null; body: Buffer }> {
  if (json !== undefined) return { type: 'application/json', body: Buffer.from(JSON.stringify(json)) };
  // It knows how to write a form.
  const written = new Response(form ?? raw ?? null);
  return {
    type: form === undefined ? null : written.headers.get('Content-Type'),
    body: Buffer.from(await written.arrayBuffer()),
  };
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at] ?? '', raw[at + 1] ?? '');
  return headers;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
