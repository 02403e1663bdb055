import { Agent, request } from 'node:http';

export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The time counts up to the first piece of the answer, and the rest of it is not waited for. */
  readonly firstBytes?: boolean;
}

export interface Answered {
  readonly status: number;
  readonly etag: string | undefined;
  readonly milliseconds: number;
  readonly text: string;
}

export interface Load {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function ask({ url, headers, firstBytes = false }: Target): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, agent }, (response) => {
      const pieces: Buffer[] = [];
      const answered = () => ({
        status: response.statusCode ?? 0,
        etag: response.headers.etag,
        milliseconds: performance.now() - began,
        text: Buffer.concat(pieces).toString(),
      });
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        if (!firstBytes) return;
        resolve(answered());
        response.destroy();
      });
      response.on('end', () => resolve(answered()));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** What was measured of one target, piece by piece. */
export class Measure {
  private readonly times: number[] = [];
  private seconds = 0;

  /** Asks over and over, a few at a time, for a while; at least `concurrency` times. */
  async goOn(target: Target, concurrency: number, milliseconds: number): Promise<void> {
    const began = performance.now();
    const askOn = async () => {
      do this.times.push((await ask(target)).milliseconds);
      while (performance.now() - began < milliseconds);
    };
    await Promise.all(Array.from({ length: concurrency }, askOn));
    this.seconds += (performance.now() - began) / 1_000;
  }

  get load(): Load {
    const sorted = this.times.sort((a, b) => a - b);
    return {
      requestsPerSecond: rounded(sorted.length / this.seconds),
      p50Ms: rounded(quantile(sorted, 0.5)),
      p99Ms: rounded(quantile(sorted, 0.99)),
    };
  }
}

export function median(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}

/** Of sorted numbers. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
