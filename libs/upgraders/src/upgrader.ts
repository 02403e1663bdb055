import type { LogCode, LogData, PhaseResult, UpgradeOptions, UpgradePhase } from '@firmware-upgrader/domain';
import type { DeviceShell, ShellRequest } from './ssh/device-shell';
import type { ImageType } from './images/image-registry';
import type { DeviceReport, UpgradeSettings, UpgradeTask, Witness } from './task';

/** The phases that an upgrader carries out; `queued` is only waiting. */
export type ActivePhase = Exclude<UpgradePhase, 'queued'>;

/** One phase: reads the task, talks to the device through the context, says how to go on. Failures are thrown as `UpgradeError`. */
export type PhaseFunction = (context: UpgradeContext) => Promise<PhaseResult>;

/** What comes after a try that ended before the flash. */
export type Prospect = 'another-try' | 'end';

/**
 * JSON schema (draft 2020-12) of an options object, all optional and no others allowed (`additionalProperties: false`).
 * Each is a boolean, string, integer or number; `title`, `description` and `default` are shown in forms, `enum` as a choice.
 */
export type OptionsSchema = Readonly<Record<string, unknown>>;

/** How devices of one update strategy are upgraded. */
export interface Upgrader {
  /** For people, for example `OpenWrt SSH`. */
  readonly label: string;
  /** Null: it takes no options. */
  readonly optionsSchema: OptionsSchema | null;
  /** What is wrong with options that fit the schema, sentence by sentence. Absent: the schema says it all. */
  validateOptions?(options: UpgradeOptions): string[];
  /** Image types that the product does not know by itself. */
  readonly imageTypes?: readonly ImageType[];
  readonly phases: Readonly<Record<ActivePhase, PhaseFunction>>;
  /**
   * Leaves the device as it was when a try ends before the flash in another way than success: services run again, our
   * files are gone. Connects only when stopped services need it. `context.signal` must not be the one that ended the
   * try. Never throws. Before another try, what was uploaded may stay for it.
   */
  tidyUp(context: UpgradeContext, prospect: Prospect): Promise<void>;
  /** Identifies the device and reads what it is; writes nothing to it. Absent: such devices cannot be checked. */
  inspect?(contact: DeviceContact): Promise<Inspection>;
  /**
   * Makes the device ours: writes our id to it when its addresses and model are those of the device, and nothing
   * otherwise. Absent: such devices cannot be adopted.
   */
  adopt?(contact: DeviceContact): Promise<Inspection>;
}

/** A session with what should be the device, outside any upgrade. */
export interface DeviceContact {
  readonly device: UpgradeTask['device'];
  readonly deviceIdentity: UpgradeSettings['deviceIdentity'];
  readonly shell: DeviceShell;
}

export interface Inspection {
  /** What keeps the device from being upgraded; null: nothing. */
  readonly reason: 'identity-missing' | 'identity-mismatch' | null;
  /** Whether it is the device: only then may what it says be stored for it. */
  readonly isDevice: boolean;
  readonly report: DeviceReport;
  readonly uuid: string | null;
  /** Lower-case, of all interfaces. */
  readonly macAddresses: readonly string[];
  /** Bytes; null: the device does not say. */
  readonly memoryAvailable: number | null;
}

/** Update strategy → upgrader. */
export type UpgraderRegistry = ReadonlyMap<string, Upgrader>;

/** What a phase may do besides talking to the device. The engine implements it. */
export interface UpgradeContext {
  readonly task: UpgradeTask;
  readonly settings: UpgradeSettings;
  /** Up to date with every `learn`. */
  readonly witness: Witness;
  /** Aborts when the operation was cancelled, its claim lost or the process asked to end. */
  readonly signal: AbortSignal;
  /** Whether this very run committed the present phase. False: it was found in the row, after a death or a wait. */
  readonly isFreshPhase: boolean;
  /** Fruitless contacts since the flash. */
  readonly reconnects: number;
  /** The session, if one is open. */
  readonly openShell: DeviceShell | null;
  /** The open session; connects when there is none, trying every connection at every address. Throws `UpgradeError`. */
  shell(request?: ShellRequest): Promise<DeviceShell>;
  /** Ends the session, if one is open. Never throws. */
  closeShell(): Promise<void>;
  /** A line of the operation's log; from `flashing` on it is committed when the promise resolves. */
  log(code: LogCode, data?: LogData): Promise<void>;
  /**
   * Where the device can fetch the image by itself, once and only while this run uploads; null: devices are given no
   * address of ours. A secret.
   */
  pullUrl(): string | null;
  /** How many bytes of the image the device has taken; may be called for each piece. */
  reportUpload(bytes: number): void;
  /** Committed when the promise resolves. */
  learn(facts: Partial<Witness>): Promise<void>;
  /** What the device says of itself now, for its row. `os` is the release's description. */
  reportDevice(facts: DeviceReport): Promise<void>;
  /** Throws when the operation was cancelled or the claim lost. */
  throwIfCancelled(): void;
  /** Time since the commit of `flashing`, by the database's clock. */
  millisecondsSinceFlash(): Promise<number>;
}
