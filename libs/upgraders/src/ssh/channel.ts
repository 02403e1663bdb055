import type { Client, ClientChannel } from 'ssh2';
import { UpgradeError } from '../upgrade-error';

/** How the command of a channel ended. */
export interface ChannelEnd {
  /** -1: the channel closed without a status. */
  readonly exitCode: number;
  /** Whether a signal on the device ended it. */
  readonly isKilled: boolean;
}

const CLOSE_AFTER_EXIT_MS = 1_000;

/** Starts a command in a channel of its own, without a terminal. */
export function openChannel(client: Client, command: string): Promise<ClientChannel> {
  return new Promise((resolve, reject) => {
    const lost = () => reject(new UpgradeError('link-lost'));
    client.once('close', lost);
    try {
      client.exec(command, (error, channel) => {
        client.off('close', lost);
        if (error) return reject(new UpgradeError('link-lost', 'no channel', { cause: error }));
        channel.on('error', () => undefined);
        channel.stderr.on('error', () => undefined);
        resolve(channel);
      });
    } catch (error) {
      // ssh2 throws at once when the connection is gone already.
      client.off('close', lost);
      reject(new UpgradeError('link-lost', '', { cause: error }));
    }
  });
}

/** Resolves when the command is over, however it ended; to be called as soon as the channel is open. */
export function channelEnd(client: Client, channel: ClientChannel): Promise<ChannelEnd> {
  return new Promise((resolve) => {
    let end: ChannelEnd = { exitCode: -1, isKilled: false };
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
