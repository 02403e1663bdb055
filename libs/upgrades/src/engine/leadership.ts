import { Client } from 'pg';
import { DUE_CHANNEL } from '../operations/start-operations';

// Any number, other than that of the migrations.
const DISPATCHER_LOCK = 7_304_116;
/** A leader asks every second. One that is stopped, or cut off without a word, does not lead any more after this. */
const END_IN_SILENCE = `SET idle_session_timeout = '10s'`;

/**
 * One worker dispatches: the one whose connection holds the advisory lock. The lock goes with its connection, so that
 * a killed leader is followed at once. The same connection hears of what became due.
 */
export class Leadership {
  private client: Client | null = null;
  private isLeader = false;

  constructor(
    private readonly url: string,
    private readonly onDue: () => void,
  ) {}

  /** Whether this process leads; tries to, when nobody does. */
  async check(): Promise<boolean> {
    const client = this.client ?? (await this.connect());
    try {
      return await this.hold(client);
    } catch (error) {
      // A connection in doubt is given up, and the lock with it.
      await this.close();
      throw error;
    }
  }

  private async hold(client: Client): Promise<boolean> {
    if (this.isLeader) {
      // Proves that the connection, and so the lock, is still there.
      await client.query('SELECT 1');
      return true;
    }
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      DISPATCHER_LOCK,
    ]);
    this.isLeader = rows[0]?.locked === true;
    return this.isLeader;
  }

  async close(): Promise<void> {
    const { client } = this;
    if (!client) return;
    this.forget(client);
    await client.end().catch(() => undefined);
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'firmware-upgrader dispatcher',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    client.on('error', () => this.forget(client));
    client.on('end', () => this.forget(client));
    client.on('notification', () => this.onDue());
    await client.connect();
    await client.query(END_IN_SILENCE);
    await client.query(`LISTEN ${DUE_CHANNEL}`);
    this.client = client;
    return client;
  }

  private forget(client: Client): void {
    if (this.client !== client) return;
    this.client = null;
    this.isLeader = false;
  }
}
