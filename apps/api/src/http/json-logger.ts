import type { Settings } from '@firmware-upgrader/config';
import type { LoggerService } from '@nestjs/common';
import { currentRequestId } from './request-context';

type Level = Settings['LOG_LEVEL'];

// What Nest says about its own start, a line per route.
const NEST_START = new Set<unknown>([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

const levels: readonly Level[] = ['error', 'warn', 'info', 'debug'];

/** One JSON line per event on standard output, with the id of the request that caused it. */
export class JsonLogger implements LoggerService {
  private readonly most: number;

  constructor(
    level: Level,
    private readonly write: (line: string) => void = (line) => void process.stdout.write(line),
  ) {
    this.most = levels.indexOf(level);
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

  private line(level: Level, message: unknown, rest: readonly unknown[]): void {
    if (levels.indexOf(level) > this.most) return;
    // Nest passes the context last.
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const requestId = currentRequestId();
    this.write(
      `${JSON.stringify({
        time: new Date().toISOString(),
        level,
        ...(context ? { context } : {}),
        ...(requestId ? { request_id: requestId } : {}),
        ...(message instanceof Error ? { message: message.message, stack: message.stack } : { message }),
      })}\n`,
    );
  }
}
