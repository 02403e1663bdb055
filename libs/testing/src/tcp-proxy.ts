import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** Between us and a server on this machine: lets a test cut connections, or drop what is sent over them without a word. */
export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  private isSilent = false;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (near) => this.join(near));
  }

  static async to(url: string): Promise<TcpProxy> {
    const server = createServer({ pauseOnConnect: true });
    const proxy = new TcpProxy(server, new URL(url));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  /** That of the server, over this way. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Nothing gets through any more, in either direction; the connections of now stay so for good. */
  silence(): void {
    this.isSilent = true;
    for (const { near, far } of this.pairs) hush(near, far);
  }

  /** New connections work again. */
  restore(): void {
    this.isSilent = false;
  }

  /** Ends all connections. */
  cut(): void {
    for (const { near, far } of this.pairs) {
      near.destroy();
      far.destroy();
    }
    this.pairs.clear();
  }

  async stop(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    this.pairs.add({ near, far });
    for (const socket of [near, far]) socket.on('error', () => undefined);
    if (this.isSilent) return;
    near.pipe(far);
    far.pipe(near);
  }
}

function hush(near: Socket, far: Socket): void {
  near.unpipe(far);
  far.unpipe(near);
  // Read and thrown away: its peer hears that it has arrived.
  near.resume();
  far.resume();
}
