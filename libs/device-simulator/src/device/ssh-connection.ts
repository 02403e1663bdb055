import { timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import { type AuthContext, type Connection, type ParsedKey, type ServerChannel, utils } from 'ssh2';
import type { OpenFile } from '../shell/open-file';
import type { Router } from './router';
import { Link, SessionInput, SessionOutput } from './session-files';
import { UploadMeter } from './upload-meter';

export interface Login {
  readonly username: string;
  readonly password: string;
  readonly authorizedKeys: readonly string[];
}

/** One SSH connection: login, then a shell command per channel. Anything else is refused, SFTP above all. */
export class SshConnection {
  readonly link = new Link();

  constructor(
    connection: Connection,
    private readonly socket: Socket,
    private readonly router: Router,
    private readonly login: Login,
    private readonly uploadBytesPerSecond: number,
  ) {
    connection.on('error', () => this.link.break());
    connection.on('close', () => this.link.break());
    connection.on('authentication', (attempt) => this.authenticate(attempt));
    connection.on('ready', () => router.events.record('connect'));
    connection.on('session', (accept) => {
      const session = accept();
      const environment: Record<string, string> = { SSH_CONNECTION: sshConnectionText(socket) };
      session.on('env', (acceptVariable) => acceptVariable?.());
      session.on('pty', (acceptTerminal) => acceptTerminal?.());
      session.on(
        'exec',
        (acceptCommand, _reject, { command }) => void this.execute(acceptCommand(), command, environment),
      );
      // dropbear without an sftp-server: the request succeeds and the missing program ends it at once.
      session.on('subsystem', (acceptSubsystem, _reject, { name }) => {
        void this.execute(acceptSubsystem(), `/usr/libexec/${name}-server`, environment);
      });
    });
  }

  /** As a cable that is pulled out. */
  cut(): void {
    this.link.break();
    this.socket.destroy();
  }

  /** Nothing comes through any more, in either direction, and nobody is told. */
  hang(): void {
    this.link.break();
    this.socket.removeAllListeners('data');
    this.socket.resume();
  }

  /** After the reboot nobody knows this connection: the next packet is answered with a reset. */
  forget(): void {
    this.socket.once('data', () => this.socket.resetAndDestroy());
  }

  private authenticate(attempt: AuthContext): void {
    const accept = () => attempt.accept();
    const refuse = () => attempt.reject(['publickey', 'password']);
    if (this.router.faults.take('refuseLogin') && attempt.method !== 'none') return refuse();
    if (attempt.username !== this.login.username) return refuse();
    if (attempt.method === 'password') return isEqual(attempt.password, this.login.password) ? accept() : refuse();
    if (attempt.method !== 'publickey') return refuse();
    const key = this.login.authorizedKeys
      .map(parsePublicKey)
      .find((candidate) => candidate?.getPublicSSH().equals(attempt.key.data));
    if (key === undefined) return refuse();
    // Without a signature the client only asks whether the key would do.
    const isProved =
      attempt.signature === undefined ||
      attempt.blob === undefined ||
      key.verify(attempt.blob, attempt.signature, attempt.hashAlgo) === true;
    return isProved ? accept() : refuse();
  }

  private async execute(channel: ServerChannel, command: string, environment: Record<string, string>): Promise<void> {
    channel.on('error', () => {});
    const { router } = this;
    const session = new Link();
    const stopListening = this.link.onBreak(() => session.break());
    session.onBreak(stopListening);
    const meter = new UploadMeter(router.events, router.faults, this.uploadBytesPerSecond);
    const stdin = new SessionInput(channel, session, meter, () => this.cut());
    const stdout = new SessionOutput(channel, session);
    const stderr = new SessionOutput(channel.stderr, session);
    if (router.delays.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, router.delays.latencyMs));
    const process = router.startCommand(
      command,
      new Map<number, OpenFile>([
        [0, stdin],
        [1, stdout],
        [2, stderr],
      ]),
      environment,
    );
    for (const file of [stdin, stdout, stderr]) file.release();
    const status = await process.exited;
    if (session.isBroken) return;
    if (process.endedBy === undefined) channel.exit(status);
    else channel.exit(process.endedBy, false, '');
    channel.end();
    // dropbear waits for the shell alone: what it left behind in the background writes to nobody.
    session.break();
  }
}

function parsePublicKey(text: string): ParsedKey | undefined {
  const parsed = utils.parseKey(text);
  return parsed instanceof Error ? undefined : parsed;
}

function isEqual(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function sshConnectionText(socket: Socket): string {
  return [socket.remoteAddress, socket.remotePort, socket.localAddress, socket.localPort].join(' ');
}
