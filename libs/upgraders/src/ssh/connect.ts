import { isTrouble, type Trouble } from '@firmware-upgrader/domain';
import { connect as connectTcp, type Socket } from 'node:net';
import { NodeSSH } from 'node-ssh';
import type { Algorithms, Client } from 'ssh2';
import { UpgradeError, UpgradeInterruptedError } from '../upgrade-error';
import type { DeviceConnectionTarget, HostKey, PinnedHostKey, UpgradeSettings } from '../task';
import type { DeviceShell } from './device-shell';
import { hostKeyAlgorithms, hostKeyOf, judgeHostKey, type HostKeyVerdict } from './host-keys';
import { deadline, throwIfAborted } from './waiting';

export interface ConnectRequest {
  readonly target: DeviceConnectionTarget;
  readonly address: string;
  readonly pinned: readonly PinnedHostKey[];
  readonly admitChangedHostKey: boolean;
  readonly settings: UpgradeSettings;
  readonly signal: AbortSignal;
}

export interface Connection {
  readonly client: Client;
  readonly hostKey: HostKey;
  readonly standing: DeviceShell['hostKeyStanding'];
}

/** The host's key was refused; nothing but the handshake was sent to it. */
export class HostKeyRefusedError extends UpgradeError {
  constructor(
    reason: 'host-key-changed' | 'host-key-unknown',
    readonly offered: HostKey,
  ) {
    super(reason, `${offered.keyType} ${offered.fingerprint}`);
  }
}

const KEEP_ALIVE_INTERVAL_MS = 5_000;
const KEEP_ALIVES_UNANSWERED = 3;

/**
 * One attempt over one connection at one address, with a limit of its own for each of its three steps.
 *
 * There is no second attempt for RSA keys and old dropbears: ssh2 signs with SHA-2 only for servers that announce it
 * (RFC 8308) and with SHA-1 for all others.
 */
export async function connectOnce(request: ConnectRequest): Promise<Connection> {
  const { settings, signal } = request;
  throwIfAborted(signal);
  const socket = await openSocket(request);
  const ssh = new NodeSSH();
  let offered: HostKey | null = null;
  let verdict: HostKeyVerdict | null = null;
  const ready = ssh.connect({
    sock: socket,
    username: request.target.username,
    password: request.target.password,
    privateKey: request.target.privateKey,
    authHandler: [request.target.privateKey === undefined ? 'password' : 'publickey'],
    algorithms: algorithms(request.pinned),
    // Limits of our own: ssh2 has a single one for handshake and authentication.
    readyTimeout: 0,
    keepaliveInterval: KEEP_ALIVE_INTERVAL_MS,
    keepaliveCountMax: KEEP_ALIVES_UNANSWERED,
    hostVerifier: (blob: Buffer) => {
      offered = hostKeyOf(blob);
      verdict = judgeHostKey(offered, request.pinned, {
        mode: settings.hostKeys,
        admitChanged: request.admitChangedHostKey,
      });
      return verdict !== 'host-key-changed' && verdict !== 'host-key-unknown';
    },
  });
  const client = ssh.connection;
  // A connection that breaks later must not end the process; whoever uses it learns from its closing.
  client?.on('error', () => undefined);
  try {
    if (client) await deadline(handshake(client, ready), settings.sshBannerTimeoutMs, signal, trouble('no-handshake'));
    await deadline(ready, settings.sshAuthTimeoutMs, signal, trouble('no-login'));
  } catch (error) {
    ready.catch(() => undefined);
    client?.end();
    socket.destroy();
    if (offered && (verdict === 'host-key-changed' || verdict === 'host-key-unknown')) {
      throw new HostKeyRefusedError(verdict, offered);
    }
    throw reasonFor(error);
  }
  writeTogether(socket);
  if (!client || !offered || !isStanding(verdict)) throw new Error('ssh2 connected without a host key.');
  return { client, hostKey: offered, standing: verdict };
}

async function openSocket({ target, address, settings, signal }: ConnectRequest): Promise<Socket> {
  // Without it an upload waits some 40 ms for each window, Nagle's algorithm against delayed acknowledgements.
  const socket = connectTcp({ host: address, port: target.port, noDelay: true });
  try {
    await deadline(
      new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject)),
      settings.sshConnectTimeoutMs,
      signal,
      trouble('no-connection'),
    );
    return socket;
  } catch (error) {
    socket.on('error', () => undefined).destroy();
    throw reasonFor(error);
  }
}

/**
 * ssh2 writes a packet in three parts: its length, the rest, its seal. What the arrival of data gives rise to, above all of
 * an opened window, goes out in one piece: fewer packets on the line, and the device is not woken three times for one.
 */
function writeTogether(socket: Socket): void {
  socket.prependListener('data', () => {
    if (socket.writableCorked > 0) return;
    socket.cork();
    setImmediate(() => socket.uncork());
  });
}

function handshake(client: Client, ready: Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    client.once('handshake', () => resolve());
    ready.then(() => resolve(), reject);
  });
}

function trouble(code: Trouble): () => Error {
  return () => new UpgradeError('cannot-connect', code);
}

function isStanding(verdict: HostKeyVerdict | null): verdict is Connection['standing'] {
  return verdict === 'pinned' || verdict === 'first' || verdict === 'changed';
}

/** The words of an SSH error can hold what the host or the credentials said: only codes of the system are passed on. */
function reasonFor(error: unknown): Error {
  if (error instanceof UpgradeError || error instanceof UpgradeInterruptedError) return error;
  const { code, level, message } = error as { code?: unknown; level?: unknown; message?: unknown };
  const isUnreadableKey = typeof message === 'string' && message.startsWith('Cannot parse privateKey');
  const isRefusedLogin = level === 'client-authentication' || isUnreadableKey;
  if (isRefusedLogin) return new UpgradeError('login-failed');
  return new UpgradeError('cannot-connect', typeof code === 'string' && isTrouble(code) ? code : 'no-ssh');
}

/** Best first. The last of each list are for releases of OpenWrt from before 2016. */
function algorithms(pinned: readonly PinnedHostKey[]): Algorithms {
  return {
    // dropbear has chacha20 in software and no AES-GCM: twice the speed of its AES-CTR.
    cipher: [
      'chacha20-poly1305@openssh.com',
      'aes128-gcm@openssh.com',
      'aes256-gcm@openssh.com',
      'aes128-ctr',
      'aes192-ctr',
      'aes256-ctr',
    ],
    kex: { append: ['diffie-hellman-group14-sha1', 'diffie-hellman-group1-sha1'], prepend: [], remove: [] },
    serverHostKey: hostKeyAlgorithms(pinned),
  };
}
