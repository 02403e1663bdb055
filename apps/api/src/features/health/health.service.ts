import { Database } from '@firmware-upgrader/database';
import { Inject, Injectable } from '@nestjs/common';
import { RedisConnection } from '../../http/redis-connection';
import { VERSION } from '../../http/tokens';
import type { HealthDto, HealthStatus } from './health.dto';

const LIMIT_MS = 2_000;
const ALIVE_SQL = `SELECT count(*)::int AS workers FROM worker_heartbeat WHERE seen_at > now() - interval '10 s'`;

@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    private readonly redis: RedisConnection,
    @Inject(VERSION) private readonly version: string,
  ) {}

  /** Never slow: what does not answer in time is down. */
  async check(): Promise<HealthDto> {
    const [workers, redis] = await Promise.all([within(LIMIT_MS, this.countWorkers(), null), this.redis.state()]);
    return {
      status: statusOf(workers, redis),
      database: workers === null ? 'down' : 'up',
      redis,
      workers: workers ?? 0,
      version: this.version,
    };
  }

  private async countWorkers(): Promise<number | null> {
    const rows: { workers: number }[] = await this.database.read((em) => em.query(ALIVE_SQL));
    return rows[0]?.workers ?? 0;
  }
}

function statusOf(workers: number | null, redis: HealthDto['redis']): HealthStatus {
  if (workers === null || workers === 0) return 'down';
  return redis === 'up' ? 'ok' : 'degraded';
}

function within<T>(limitMs: number, work: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(otherwise), limitMs);
    work
      .catch(() => otherwise)
      .then((value) => {
        clearTimeout(timer);
        resolve(value);
      });
  });
}
