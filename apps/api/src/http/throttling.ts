import type { Rate, Settings } from '@firmware-upgrader/config';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type ThrottlerStorage, ThrottlerStorageService } from '@nestjs/throttler';
import type { ThrottleScope } from './access';
import { throttled } from './http-error';
import { RedisConnection } from './redis-connection';
import { RedisThrottlerStorage } from './redis-throttler-storage';
import { SETTINGS } from './tokens';

/** Counts requests, in Redis for all processes; where there is none each process counts for itself. */
@Injectable()
export class Throttling {
  private readonly logger = new Logger(Throttling.name);
  private readonly shared: ThrottlerStorage | null;
  private readonly rates: Readonly<Record<ThrottleScope, Rate | null>>;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    { client }: RedisConnection,
    private readonly own: ThrottlerStorageService,
  ) {
    this.shared = client && new RedisThrottlerStorage(client);
    this.rates = {
      api: settings.THROTTLE_API,
      token: settings.THROTTLE_TOKEN,
      login: settings.THROTTLE_LOGIN,
      none: null,
    };
  }

  /** Counts one request of `who`, a user or an address; refuses it when there were too many. */
  async count(scope: ThrottleScope, who: string): Promise<void> {
    const rate = this.rates[scope];
    if (!rate) return;
    const record = await this.increment(`${scope}:${who}`, rate, scope);
    if (record.isBlocked) throw throttled(Math.max(1, record.timeToBlockExpire));
  }

  private async increment(key: string, { windowMs, limit }: Rate, scope: ThrottleScope) {
    if (this.shared) {
      try {
        return await this.shared.increment(key, windowMs, limit, 0, scope);
      } catch (error) {
        this.logger.debug(`Requests are counted by this process alone: ${String(error)}`);
      }
    }
    return this.own.increment(key, windowMs, limit, 0, scope);
  }
}
