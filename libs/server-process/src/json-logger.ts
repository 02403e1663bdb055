import type { LoggerService } from '@nestjs/common';

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

export interface JsonLoggerOptions {
  /** Of the request being served, to find what it caused. */
  readonly requestId?: () => string | undefined;
  readonly write?: (line: string) => void;
}

// What Nest says about its own start, a line per route.
const NEST_START = new Set<unknown>([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

const levels: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/** One JSON line per event on standard output. */
export class JsonLogger implements LoggerService {
  private readonly most: number;
  private readonly requestId: () => string | undefined;
  private readonly write: (line: string) => void;

  constructor(level: LogLevel, options: JsonLoggerOptions = {}) {
    this.most = levels.indexOf(level);
    this.requestId = options.requestId ?? (() => undefined);
    this.write = options.write ?? ((line) => void process.stdout.write(line));
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.line(NEST_START.has(rest.at(-1)) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.line('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.line('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.line('debug', message, rest);
  }

  private line(level: LogLevel, message: unknown, rest: readonly unknown[]): void {
    if (levels.indexOf(level) > this.most) return;
    // Nest passes the context last, and before it the stack of an error.
    const [context, stack] = rest.filter((each) => typeof each === 'string').reverse();
    const requestId = this.requestId();
    this.write(
      `${JSON.stringify({
        time: new Date().toISOString(),
        level,
        ...(context ? { context } : {}),
        ...(requestId ? { request_id: requestId } : {}),
        ...(message instanceof Error
          ? { message: message.message, stack: message.stack }
          : { message, ...(level === 'error' && stack ? { stack } : {}) }),
      })}\n`,
    );
  }
}
