import type { Release } from '@firmware-upgrader/domain';
import type { RouterModel } from '../image/models';

/** How long things take; short by default. Milliseconds. */
export interface Delays {
  /** `sysupgrade --test`, and the same test before a flash. */
  readonly testMs: number;
  /** From the call of `sysupgrade` to the point of no return, while it can still die with its session. */
  readonly prepareMs: number;
  /** From the point of no return until the device goes down. */
  readonly flashMs: number;
  /** From there until it answers again. */
  readonly rebootMs: number;
  /** Start or stop of a service. */
  readonly serviceMs: number;
  /** A second of `sleep` on the device. */
  readonly secondMs: number;
  /** Before each command is carried out. */
  readonly latencyMs: number;
}

export const defaultDelays: Delays = {
  testMs: 5,
  prepareMs: 10,
  flashMs: 10,
  rebootMs: 100,
  serviceMs: 1,
  secondMs: 1_000,
  latencyMs: 0,
};

export interface Memory {
  readonly totalKb: number;
  /** While all services run and nothing lies in `/tmp`. */
  readonly availableKb: number;
  /** What a stopped service gives back. */
  readonly perServiceKb: number;
}

/** What a device is kept by when its process ends; plain JSON. */
export interface DeviceState {
  readonly id: string;
  readonly macAddress: string;
  readonly release: Release;
  /** OpenSSH private keys. */
  readonly hostKeys: readonly string[];
  /** The files of `/etc/config` and `/etc/openwisp`, by path. */
  readonly configuration: Readonly<Record<string, string>>;
}

export interface DeviceOptions {
  readonly name?: string;
  /** A loopback address. */
  readonly host?: string;
  /** 0 = a free one. */
  readonly port?: number;
  readonly model?: RouterModel;
  /** With `backfireRelease` it is a device of 2011, until it is upgraded. */
  readonly release?: Release;
  readonly username?: string;
  /** Default: a random one. */
  readonly password?: string;
  /** Public keys that may log in, in OpenSSH's one-line form. */
  readonly authorizedKeys?: readonly string[];
  /** Offers an RSA host key beside the Ed25519 one, as old releases do. */
  readonly hasRsaHostKey?: boolean;
  /** OpenWISP's id of the device; default: a random one. */
  readonly id?: string;
  readonly macAddress?: string;
  /** A device as it was: wins over id, address and release. */
  readonly state?: DeviceState;
  readonly delays?: Partial<Delays>;
  readonly memory?: Partial<Memory>;
  /** Init scripts of the running services. */
  readonly services?: readonly string[];
  /** Interface of the default route. */
  readonly uplink?: 'eth0' | 'wlan0';
  /** Paths that this build leaves out, for example `/sbin/wifi` or `/usr/bin/scp`. */
  readonly without?: readonly string[];
  /** Programs that OpenWrt does not have, as scripts for its shell: path → text. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** Files that each boot finds: path → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** How fast an upload is taken. */
  readonly uploadBytesPerSecond?: number;
}
