import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** A worker in a process of its own, to be killed. */
export class Victim {
  private isDead = false;
  private readonly output: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    private readonly proxy: DatabaseProxy,
  ) {
    child.stdout?.on('data', (piece: Buffer) => this.output.push(piece.toString()));
    child.stderr?.on('data', (piece: Buffer) => this.output.push(piece.toString()));
  }

  static async start(databaseUrl: string, environment: Record<string, string>): Promise<Victim> {
    const proxy = await DatabaseProxy.start(databaseUrl);
    const child = fork(join(root, 'tools', 'run.mjs'), ['apps/worker/src/main.ts'], {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        EXTENSIONS: process.env['TEST_EXTENSIONS'],
        ...environment,
        DATABASE_URL: proxy.url,
        REDIS_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    });
    return new Victim(child, proxy);
  }

  /** Kills it when the database is about to get the record of this phase, or has just acknowledged it to nobody. */
  dieAtCommitOf(phase: string, when: 'before' | 'after'): Promise<void> {
    return this.proxy.atCommitOf(phase, when, () => this.kill());
  }

  /** SIGKILL, in the middle of whatever it does. */
  kill(): void {
    if (this.isDead) return;
    this.isDead = true;
    this.child.kill('SIGKILL');
    this.proxy.stop();
  }

  async end(): Promise<void> {
    this.kill();
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }

  get said(): string {
    return this.output.join('');
  }
}

/** Between a worker and its database: sees a record of a phase pass, and can stop it at its COMMIT. */
class DatabaseProxy {
  private trap: { phase: Buffer; when: 'before' | 'after'; spring: () => void } | null = null;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (client) => this.carry(client));
  }

  static async start(databaseUrl: string): Promise<DatabaseProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new DatabaseProxy(server, new URL(databaseUrl));
  }

  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  atCommitOf(phase: string, when: 'before' | 'after', spring: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.trap = {
        phase: Buffer.from(phase),
        when,
        spring: () => {
          this.trap = null;
          spring();
          resolve();
        },
      };
    });
  }

  stop(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private carry(client: Socket): void {
    const database = connect(Number(this.target.port), this.target.hostname);
    let isArmed = false;
    let isLast = false;
    client.on('data', (sent) => {
      const { trap } = this;
      if (trap && isRecordOf(sent, trap.phase)) isArmed = true;
      if (trap && isArmed && sent.includes('COMMIT')) {
        if (trap.when === 'before') return trap.spring();
        isLast = true;
      }
      database.write(sent);
    });
    database.on('data', (answer) => {
      if (isLast) this.trap?.spring();
      else client.write(answer);
    });
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}

function isRecordOf(sent: Buffer, phase: Buffer): boolean {
  return sent.includes('SET phase = ') && sent.includes(phase, sent.indexOf('claimed_until'));
}
