import type { PhaseResult } from '@firmware-upgrader/domain';
import type { ActivePhase, PhaseFunction, UpgradeContext, Upgrader } from '@firmware-upgrader/upgraders';

const order: readonly ActivePhase[] = [
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
];

export type Script = (context: UpgradeContext) => Promise<PhaseResult> | PhaseResult;

/** An upgrader without a device: each phase goes on to the next, unless a test says what happens in it. */
export class ScriptedUpgrader implements Upgrader {
  readonly label = 'Scripted';
  readonly optionsSchema = { type: 'object' };
  /** Phases entered, per device. */
  readonly entered: { deviceId: string; phase: ActivePhase; isFresh: boolean }[] = [];
  readonly tidied: string[] = [];
  private readonly scripts = new Map<ActivePhase, Script>();
  readonly phases: Upgrader['phases'];

  constructor() {
    this.phases = Object.fromEntries(order.map((phase) => [phase, this.phase(phase)])) as Record<
      ActivePhase,
      PhaseFunction
    >;
  }

  in(phase: ActivePhase, script: Script): this {
    this.scripts.set(phase, script);
    return this;
  }

  validateOptions(): string[] {
    return [];
  }

  async tidyUp(context: UpgradeContext): Promise<void> {
    this.tidied.push(context.task.device.id);
  }

  times(phase: ActivePhase): number {
    return this.entered.filter((entry) => entry.phase === phase).length;
  }

  private phase(phase: ActivePhase): PhaseFunction {
    return async (context) => {
      this.entered.push({ deviceId: context.task.device.id, phase, isFresh: context.isFreshPhase });
      const script = this.scripts.get(phase);
      if (script) return script(context);
      const next = order[order.indexOf(phase) + 1];
      if (next) return { kind: 'next', phase: next };
      return { kind: 'end', ending: { reason: null, isInstalled: true, isVerified: true } };
    };
  }
}

/** Blocks a phase until it is let go or its run is interrupted. */
export class Gate {
  private open: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));
  private arrive: () => void = () => undefined;
  readonly reached = new Promise<void>((resolve) => (this.arrive = resolve));

  letGo(): void {
    this.open();
  }

  async pass(context: UpgradeContext): Promise<void> {
    this.arrive();
    const aborted = new Promise<void>((resolve) => context.signal.addEventListener('abort', () => resolve()));
    await Promise.race([this.opened, aborted]);
    context.throwIfCancelled();
  }
}
