import type { DeviceEventKind } from './events';

/** What can go wrong with a device. Flags are switched on with `true`. */
export interface Faults {
  readonly refuseLogin: true;
  readonly refuseConnections: true;
  /** The connection breaks after so many bytes of an upload. */
  readonly dropUpload: number;
  /** Nothing more is taken after so many bytes of an upload. */
  readonly stallUpload: number;
  /** One byte of an upload arrives as another. */
  readonly corruptUpload: true;
  /** Whole size of `/tmp` in bytes. */
  readonly tmpSize: number;
  /** Available memory in KiB while all services run. */
  readonly lowMemory: number;
  readonly noMemAvailable: true;
  readonly imageRefused: true;
  /** Milliseconds that the image test takes. */
  readonly slowTest: number;
  readonly sysupgradeFails: true;
  readonly sysupgradeHangs: true;
  /** It says that the call of the system failed, and flashes all the same. */
  readonly misleadingFailure: true;
  readonly neverReturns: true;
  /** The device boots its other slot, with the old system. */
  readonly slotFallback: true;
  /** The power fails in the middle: it comes back with the old system. */
  readonly powerCutWhileFlashing: true;
  /** Sessions hang instead of ending when the device goes down. */
  readonly silentReboot: true;
  /** Another router, with an identity and host key of its own, answers. */
  readonly otherDeviceAtAddress: true;
  readonly noBootId: true;
  readonly noSha256sum: true;
  readonly noMd5sum: true;
  readonly noIdentity: true;
  /** The connection breaks at this point of the device's life. */
  readonly cutLinkAt: DeviceEventKind;
}

export type FaultName = keyof Faults;

export interface FaultOptions {
  /** How often it acts before it is over; default: until it is cleared. */
  readonly times?: number;
}

/** The faults of one device that are switched on. */
export class FaultBoard {
  private readonly active = new Map<FaultName, { value: Faults[FaultName]; timesLeft: number }>();

  set<Name extends FaultName>(name: Name, value: Faults[Name], options: FaultOptions = {}): void {
    this.active.set(name, { value, timesLeft: options.times ?? Infinity });
  }

  clear(name?: FaultName): void {
    if (name === undefined) this.active.clear();
    else this.active.delete(name);
  }

  has(name: FaultName): boolean {
    return this.active.has(name);
  }

  get<Name extends FaultName>(name: Name): Faults[Name] | undefined {
    return this.active.get(name)?.value as Faults[Name] | undefined;
  }

  /** Whether it acts now; uses up one of its times. */
  take(name: FaultName): boolean {
    const fault = this.active.get(name);
    if (fault === undefined) return false;
    fault.timesLeft -= 1;
    if (fault.timesLeft <= 0) this.active.delete(name);
    return true;
  }
}
