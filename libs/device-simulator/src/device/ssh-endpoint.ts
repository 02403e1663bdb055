import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import { Server as SshServer } from 'ssh2';
import type { Router } from './router';
import { type Login, SshConnection, type Traffic } from './ssh-connection';

// dropbear's offer (measured with 2022.83): no AES-GCM, no CBC, no compression.
const algorithms = {
  cipher: ['chacha20-poly1305@openssh.com', 'aes128-ctr', 'aes256-ctr'],
  hmac: ['hmac-sha2-256', 'hmac-sha1'],
  kex: ['curve25519-sha256', 'curve25519-sha256@libssh.org', 'ecdh-sha2-nistp256', 'diffie-hellman-group14-sha256'],
  compress: ['none'],
} as const;

/** The address of a device: accepts connections for whatever router answers there. */
export class SshEndpoint {
  private server: TcpServer | undefined;
  private readonly connections = new Set<SshConnection>();
  private readonly sockets = new Set<Socket>();
  private readonly forgotten = new Set<SshConnection>();
  private readonly sshServers = new WeakMap<Router, { readonly hostKeys: readonly string[]; readonly server: SshServer }>();
  maxConnections = 0;

  constructor(
    readonly host: string,
    public port: number,
    private readonly login: Login,
    private readonly traffic: Traffic,
    /** Which router answers now. */
    private readonly router: () => Router,
  ) {}

  async listen(): Promise<void> {
    if (this.server !== undefined) return;
    for (const connection of this.forgotten) connection.forget();
    this.forgotten.clear();
    const server = createServer({ noDelay: true }, (socket) => this.accept(socket));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, this.host, 1024, resolve);
    });
    this.port = (server.address() as AddressInfo).port;
  }

  /** From now on connections are refused. */
  stopListening(): void {
    this.server?.close();
    this.server = undefined;
  }

  cutConnections(): void {
    for (const connection of this.connections) connection.cut();
    for (const socket of this.sockets) socket.destroy();
  }

  /** As a device that went down without a word. */
  silenceConnections(): void {
    for (const connection of this.connections) {
      connection.hang();
      this.forgotten.add(connection);
    }
  }

  private accept(socket: Socket): void {
    socket.on('error', () => {});
    this.sockets.add(socket);
    this.maxConnections = Math.max(this.maxConnections, this.sockets.size);
    const router = this.router();
    const server = this.sshServerOf(router);
    server.once('connection', (connection) => {
      const ours = new SshConnection(connection, socket, router, this.login, this.traffic);
      this.connections.add(ours);
      socket.once('close', () => {
        ours.link.break();
        this.connections.delete(ours);
      });
    });
    socket.once('close', () => this.sockets.delete(socket));
    server.injectSocket(socket);
  }

  /** New host keys need a new server. */
  private sshServerOf(router: Router): SshServer {
    const { hostKeys } = router.identity;
    const known = this.sshServers.get(router);
    if (known?.hostKeys === hostKeys) return known.server;
    const server = new SshServer({ hostKeys: [...hostKeys], ident: 'dropbear', algorithms: { ...algorithms } as never });
    this.sshServers.set(router, { hostKeys, server });
    return server;
  }
}
