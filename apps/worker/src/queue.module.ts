import { BullModule } from '@nestjs/bull';
import { Module, type DynamicModule } from '@nestjs/common';
import { QueueProcessors } from './queue-processors';
import { queues } from './queues';
import { RedisConnections } from './redis-connections';

/** The queues and their processors, while the installation has a Redis at all. */
@Module({})
export class QueueModule {
  static with(redisUrl: string): DynamicModule {
    const connections = new RedisConnections(redisUrl);
    return {
      module: QueueModule,
      imports: [
        BullModule.forRoot({
          createClient: connections.open,
          // A job whose worker died is dispatched anew from its row: Bull's own second delivery would be stale.
          settings: { maxStalledCount: 0 },
        }),
        BullModule.registerQueue(...Object.values(queues).map((name) => ({ name }))),
      ],
      providers: [QueueProcessors, { provide: RedisConnections, useValue: connections }],
      exports: [QueueProcessors],
    };
  }
}
