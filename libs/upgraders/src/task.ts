import type { Release, UpgradeOptions } from '@firmware-upgrader/domain';
import type { Readable } from 'node:stream';

/** `push`: over the session. `pull`: the device fetches it by itself. */
export type Transfer = 'push' | 'pull';

/** Credentials in the clear: only in a running session, never stored, logged or thrown. */
export interface DeviceConnectionTarget {
  readonly id: string;
  /** Name of the credentials, for the log. */
  readonly label: string;
  readonly username: string;
  /** Neither this nor a key: the stored secret cannot be read. */
  readonly password?: string;
  readonly privateKey?: string;
  readonly port: number;
  /** Default: `push`. */
  readonly transfer?: Transfer;
}

/** What the operation has learnt of its device so far; survives in the operation's row. */
export interface Witness {
  /** Boot identity (`/proc/sys/kernel/random/boot_id`) read before the flash; null: the device has none. */
  readonly bootId: string | null;
  /** Release before the flash. */
  readonly releaseBefore: Release | null;
  readonly boardName: string | null;
  readonly model: string | null;
  /** Lower-case, of all interfaces. */
  readonly macAddresses: readonly string[];
  /** What proved the identity in the `identity` phase. */
  readonly identityProof: 'uuid' | 'mac' | null;
  /** Boot identity at the moment when services were stopped (or `unknown`); null: none are stopped. */
  readonly servicesStopped: string | null;
  /** Fingerprint of the new host key that was admitted after the flash, of which there is one; null: none was. */
  readonly replacedHostKey: string | null;
  /** Counts the flash gates of this operation; part of the image's name on the device. */
  readonly flashAttempt: number;
}

export interface UpgradeTask {
  readonly operationId: string;
  readonly device: {
    readonly id: string;
    readonly name: string;
    readonly macAddress: string;
    /** Empty when unknown. */
    readonly model: string;
    /** In the order in which they are tried. */
    readonly addresses: readonly string[];
  };
  /** Known-working first. */
  readonly connections: readonly DeviceConnectionTarget[];
  readonly pinnedHostKeys: readonly PinnedHostKey[];
  readonly image: {
    readonly sizeBytes: number;
    /** Lower-case hex. */
    readonly sha256: string;
    readonly expectedRelease: Release | null;
    /** A new stream of the bytes from `startByte` on. Rejects when the file is gone. */
    readonly open: (startByte: number) => Promise<Readable>;
  };
  readonly options: UpgradeOptions;
}

export interface PinnedHostKey {
  /** For example `ssh-ed25519`. */
  readonly keyType: string;
  /** `SHA256:` and the unpadded base64 of the key blob's digest. */
  readonly fingerprint: string;
}

export interface HostKey extends PinnedHostKey {
  /** Base64 of the key blob, as in an `authorized_keys` line. */
  readonly publicKey: string;
}

export interface UpgradeSettings {
  readonly deviceIdentity: 'uuid' | 'uuid-or-mac';
  readonly hostKeys: 'trust-first' | 'strict';
  /** Whether a device may live at this address. */
  readonly isAddressAllowed: (address: string) => boolean;
  readonly sshConnectTimeoutMs: number;
  readonly sshBannerTimeoutMs: number;
  readonly sshAuthTimeoutMs: number;
  readonly sshCommandTimeoutMs: number;
  readonly uploadStallTimeoutMs: number;
  readonly taskTimeoutMs: number;
  readonly flashTimeoutMs: number;
  readonly reconnectDelayMs: number;
  readonly reconnectRetryDelayMs: number;
}

export interface DeviceReport {
  readonly os: string;
  readonly model: string;
  readonly boardName: string;
  readonly release: string;
  /** Of the image whose mark it carries, in hex; empty: it carries none. A mark survives flashes that others do. */
  readonly imageSha256?: string;
}
