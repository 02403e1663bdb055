import { Redis, type RedisOptions } from 'ioredis';

/** The connections under our queues: one for commands and one that listens, shared by all, and a blocking one for each. */
export class RedisConnections {
  private readonly opened: Redis[] = [];
  private readonly shared = new Map<'client' | 'subscriber', Redis>();

  constructor(private readonly url: string) {}

  readonly open = (type: 'client' | 'subscriber' | 'bclient'): Redis => {
    if (type === 'bclient') return this.connect({});
    const known = this.shared.get(type);
    if (known) return known;
    const connection = this.connect({ enableReadyCheck: type === 'client' });
    this.shared.set(type, connection);
    return connection;
  };

  /** Bull closes no connection that it did not make. */
  close(): void {
    for (const connection of this.opened) connection.disconnect();
  }

  private connect(options: RedisOptions): Redis {
    const connection = new Redis(this.url, {
      connectTimeout: 2_000,
      retryStrategy: (attempt) => Math.min(attempt * 250, 2_000),
      // Bull's own demands on the connections that block and subscribe.
      maxRetriesPerRequest: null,
      enableReadyCheck: false,
      ...options,
    });
    // Of which the dispatcher takes notice by the state of the connection.
    connection.on('error', () => undefined);
    // Three queues listen on the shared ones.
    connection.setMaxListeners(0);
    this.opened.push(connection);
    return connection;
  }
}
