/** The steps of one upgrade, in order. `flashing` is the point of no return. */
export const upgradePhases = [
  'queued',
  'connecting',
  'identity',
  'checksum',
  'memory',
  'uploading',
  'testing',
  'flashing',
  'rebooting',
  'reconnecting',
  'finishing',
] as const;
export type UpgradePhase = (typeof upgradePhases)[number];

interface PhaseRule {
  /** What a plain forward step may lead to. */
  readonly next: readonly UpgradePhase[];
  /** Progress shown once the phase is entered; absent: it keeps what it had. */
  readonly progress?: number;
  readonly isCancellable: boolean;
}

export const phaseRules: Readonly<Record<UpgradePhase, PhaseRule>> = {
  queued: { next: ['connecting'], isCancellable: true },
  connecting: { next: ['identity'], isCancellable: true },
  identity: { next: ['checksum'], progress: 10, isCancellable: true },
  checksum: { next: ['memory'], progress: 15, isCancellable: true },
  memory: { next: ['uploading'], isCancellable: true },
  uploading: { next: ['testing'], isCancellable: true },
  testing: { next: ['flashing'], isCancellable: true },
  // Back to testing only when the device proved that the flash never started and never will.
  flashing: { next: ['rebooting', 'testing'], progress: 65, isCancellable: false },
  rebooting: { next: ['reconnecting', 'testing'], isCancellable: false },
  reconnecting: { next: ['finishing', 'testing'], isCancellable: false },
  finishing: { next: [], progress: 90, isCancellable: false },
};

/** From here on the device may be writing its flash: only the reconnect schedule ends the operation. */
export function isPastPointOfNoReturn(phase: UpgradePhase): boolean {
  return !phaseRules[phase].isCancellable;
}
