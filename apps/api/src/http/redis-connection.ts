import type { Settings } from '@firmware-upgrader/config';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { SETTINGS } from './tokens';

const PING_LIMIT_MS = 2_000;

export type RedisState = 'up' | 'down' | 'absent';

/** The API uses Redis for throttle counters alone, and does without it when it is away. */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  /** Null: none is configured. Commands fail at once while there is no connection. */
  readonly client: Redis | null;
  private readonly logger = new Logger('Redis');

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.client = settings.REDIS_URL === '' ? null : this.connect(settings.REDIS_URL);
  }

  private connect(url: string): Redis {
    const client = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: PING_LIMIT_MS,
      commandTimeout: PING_LIMIT_MS,
      disconnectTimeout: 200,
      retryStrategy: (attempt) => Math.min(attempt * 250, 5_000),
    });
    client.on('error', (error) => this.logger.debug(error.message));
    return client;
  }

  async state(): Promise<RedisState> {
    if (!this.client) return 'absent';
    return this.client.ping().then(
      () => 'up' as const,
      () => 'down' as const,
    );
  }

  onApplicationShutdown(): void {
    this.client?.disconnect();
  }
}
