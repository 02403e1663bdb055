import { once } from 'node:events';
import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import { type Algorithms, Server as SshServer } from 'ssh2';
import { backfireAlgorithms, isBackfire } from './backfire';
import type { Router } from './router';
import { type Login, SshConnection } from './ssh-connection';

// dropbear's offer (measured with 2022.83): no AES-GCM, no CBC, no compression.
const algorithms: Algorithms = {
  cipher: ['chacha20-poly1305@openssh.com', 'aes128-ctr', 'aes256-ctr'],
  hmac: ['hmac-sha2-256', 'hmac-sha1'],
  kex: ['curve25519-sha256', 'curve25519-sha256@libssh.org', 'ecdh-sha2-nistp256', 'diffie-hellman-group14-sha256'],
  compress: ['none'],
};

export interface EndpointOptions {
  readonly host: string;
  /** 0 = a free one, kept from then on. */
  readonly port: number;
  readonly login: Login;
  readonly uploadBytesPerSecond: number;
  /** Which router answers now. */
  readonly router: () => Router;
}

/** The address of a device: accepts connections for whatever router answers there. */
export class SshEndpoint {
  private server: TcpServer | undefined;
  private readonly connections = new Set<SshConnection>();
  private readonly sockets = new Set<Socket>();
  private readonly forgotten = new Set<SshConnection>();

  private portInUse: number;

  constructor(private readonly options: EndpointOptions) {
    this.portInUse = options.port;
  }

  get host(): string {
    return this.options.host;
  }

  get port(): number {
    return this.portInUse;
  }

  get isConnected(): boolean {
    return this.sockets.size > 0;
  }

  async listen(): Promise<void> {
    if (this.server !== undefined) return;
    for (const connection of this.forgotten) connection.forget();
    this.forgotten.clear();
    const server = createServer({ noDelay: true }, (socket) => this.accept(socket));
    this.server = server;
    try {
      server.listen(this.port, this.host, 1024);
      await once(server, 'listening');
    } catch (error) {
      if (this.server === server) this.server = undefined;
      throw error;
    }
    // It may have been told to stop meanwhile.
    if (this.server === server) this.portInUse = (server.address() as AddressInfo).port;
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
    const { login, uploadBytesPerSecond } = this.options;
    const router = this.options.router();
    // ssh2 tells of a connection only when its client has spoken; a server of its own leaves no doubt whose it is.
    const server = new SshServer({
      hostKeys: [...router.identity.hostKeys],
      ident: 'dropbear',
      algorithms: isBackfire(router.release) ? backfireAlgorithms : algorithms,
    });
    server.once('connection', (connection) => {
      const ours = new SshConnection(connection, socket, router, login, uploadBytesPerSecond);
      this.connections.add(ours);
      socket.once('close', () => {
        ours.link.break();
        this.connections.delete(ours);
      });
    });
    socket.once('close', () => this.sockets.delete(socket));
    server.injectSocket(socket);
  }
}
