import type { Client, ClientChannel } from 'ssh2';
import { UpgradeError } from '../upgrade-error';
import { BoundedOutput } from './bounded-output';

/** How a command ended. */
export interface CommandEnd {
  /** -1: the channel closed without a status. */
  readonly exitCode: number;
  /** Whether a signal on the device ended it. */
  readonly isKilled: boolean;
}

const CLOSE_AFTER_EXIT_MS = 1_000;

/** A command that runs on the device, in a channel of its own and without a terminal. */
export class RemoteCommand {
  readonly stdout = new BoundedOutput();
  readonly stderr = new BoundedOutput();
  /** Resolves when it is over, however it ended. */
  readonly end: Promise<CommandEnd>;

  private constructor(
    client: Client,
    readonly channel: ClientChannel,
  ) {
    channel.on('error', () => undefined);
    channel.stderr.on('error', () => undefined);
    channel.on('data', (piece: Buffer) => this.stdout.add(piece));
    channel.stderr.on('data', (piece: Buffer) => this.stderr.add(piece));
    this.end = new Promise((resolve) => {
      let end: CommandEnd = { exitCode: -1, isKilled: false };
      let timer: NodeJS.Timeout | undefined;
      const finish = () => {
        clearTimeout(timer);
        client.off('close', finish);
        resolve(end);
      };
      channel.once('exit', (code: number | null, signal?: string) => {
        end = { exitCode: code ?? -1, isKilled: signal !== undefined };
        // A process that the command left behind may hold the channel open for ever.
        timer = setTimeout(finish, CLOSE_AFTER_EXIT_MS);
      });
      channel.once('close', finish);
      client.once('close', finish);
    });
  }

  static start(client: Client, command: string): Promise<RemoteCommand> {
    return new Promise((resolve, reject) => {
      const lost = (cause?: unknown) => {
        client.off('close', lost);
        reject(new UpgradeError('link-lost', '', { cause }));
      };
      client.once('close', lost);
      try {
        client.exec(command, (error, channel) => {
          if (error) return lost(error);
          client.off('close', lost);
          // At once: a short command's output and end may have arrived together with this answer.
          resolve(new RemoteCommand(client, channel));
        });
      } catch (error) {
        // ssh2 throws when the connection is gone already.
        lost(error);
      }
    });
  }

  close(): void {
    this.channel.close();
  }
}
