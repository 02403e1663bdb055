import { SimulatedRouter, type DeviceOptions } from '@firmware-upgrader/device-simulator';
import { setTimeout as wait } from 'node:timers/promises';
import { type FleetFile, type FleetRecord } from './fleet-file';
import { delays, oldBuild, organizations, type PlannedRouter, unreliableRouter, uploadBytesPerSecond } from './plan';

const longestFlashMs = 5_500;

/** The simulated routers, which go on after a restart as they were: port, host key, release and configuration. */
export class Fleet {
  private readonly running = new Map<string, SimulatedRouter>();
  private readonly known: FleetRecord;
  private isSaveDue = false;

  constructor(private readonly file: FleetFile) {
    this.known = file.read();
    // Before anybody is told the password, or it would be another one after an early end.
    file.write(this.known);
  }

  get password(): string {
    return this.known.password;
  }

  /** Starts those that an earlier run left behind. */
  async startKnown(): Promise<void> {
    const planned = organizations.flatMap(({ routers }) => routers);
    const left = planned.filter(({ macAddress }) => macAddress in this.known.routers);
    await Promise.all(left.map((plan) => this.start(plan)));
  }

  /** The router of this device; started unless it runs. */
  async routerOf(plan: PlannedRouter, deviceId: string): Promise<SimulatedRouter> {
    const running = this.running.get(plan.macAddress);
    if (running?.id === deviceId) return running;
    running?.stop();
    return this.start(plan, deviceId);
  }

  get routers(): readonly SimulatedRouter[] {
    return [...this.running.values()];
  }

  save(): void {
    this.isSaveDue = false;
    const running = [...this.running].map(([macAddress, { port, state }]) => [macAddress, { port, state }]);
    this.file.write({
      password: this.password,
      routers: { ...this.known.routers, ...(Object.fromEntries(running) as FleetRecord['routers']) },
    });
  }

  /** A router has power of its own: what it began to flash it finishes, whoever is gone meanwhile. */
  async finishFlashes(): Promise<void> {
    const deadline = performance.now() + longestFlashMs;
    while (this.routers.some(isAtWork) && performance.now() < deadline) await wait(50);
  }

  /** At once: what a router was doing is over, as if its plug were pulled. */
  stop(): void {
    this.save();
    for (const router of this.routers) router.stop();
  }

  private async start(plan: PlannedRouter, deviceId?: string): Promise<SimulatedRouter> {
    const record = this.known.routers[plan.macAddress];
    const options: DeviceOptions = {
      name: plan.name,
      model: plan.model,
      macAddress: plan.macAddress,
      id: deviceId,
      release: { version: oldBuild.version, revision: oldBuild.revision },
      password: this.password,
      delays,
      uploadBytesPerSecond,
      ...(record && { state: { ...record.state, id: deviceId ?? record.state.id } }),
    };
    const router = await startAtOrBeside(record?.port ?? plan.port, options);
    const isOld = router.release.version === oldBuild.version;
    if (plan.name === unreliableRouter && isOld) await router.setFault('dropUpload', 1_500_000, { times: 1 });
    router.events.listen(() => this.saveSoon());
    this.running.set(plan.macAddress, router);
    this.saveSoon();
    return router;
  }

  /** Many things happen at once in a mass upgrade. */
  private saveSoon(): void {
    if (this.isSaveDue) return;
    this.isSaveDue = true;
    setTimeout(() => this.isSaveDue && this.save(), 200).unref();
  }
}

/** Whoever is connected may be about to begin a flash. */
function isAtWork({ isConnected, events }: SimulatedRouter): boolean {
  const ends = ['refused', 'failed', 'down'];
  if (isConnected) return true;
  return events.all.findLast(({ kind }) => kind === 'sysupgrade' || ends.includes(kind))?.kind === 'sysupgrade';
}

async function startAtOrBeside(port: number, options: DeviceOptions): Promise<SimulatedRouter> {
  try {
    return await SimulatedRouter.start({ ...options, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return SimulatedRouter.start({ ...options, port: 0 });
  }
}
