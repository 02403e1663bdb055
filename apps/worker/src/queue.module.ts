import { BullModule } from '@nestjs/bull';
import { Module, type DynamicModule } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';
import { QueueProcessors } from './queue-processors';
import { queues } from './queues';

/** The three queues and their processors, while the installation has a Redis at all. */
@Module({})
export class QueueModule {
  static with(redisUrl: string): DynamicModule {
    return {
      module: QueueModule,
      imports: [
        BullModule.forRoot({
          createClient: (type) => createClient(redisUrl, type),
          // A job whose worker died is dispatched anew from its row: Bull's own second delivery would be stale.
          settings: { maxStalledCount: 0 },
        }),
        BullModule.registerQueue(...Object.values(queues).map((name) => ({ name }))),
      ],
      providers: [QueueProcessors],
      exports: [QueueProcessors],
    };
  }
}

function createClient(url: string, type: 'client' | 'subscriber' | 'bclient'): Redis {
  const options: RedisOptions = {
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 250, 2_000),
    // Bull's own demands on the connections that block and subscribe.
    maxRetriesPerRequest: null,
    enableReadyCheck: type === 'client',
  };
  const client = new Redis(url, options);
  client.on('error', () => undefined);
  return client;
}
