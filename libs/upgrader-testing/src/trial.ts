import { SimulatedRouter, type DeviceOptions } from '@firmware-upgrader/device-simulator';
import { reasonOf, type Ending } from '@firmware-upgrader/domain';
import assert from 'node:assert/strict';
import type { InMemoryEngine } from './in-memory-engine';
import { newRelease, prepareUpgrade, type UpgradeTry } from './prepare-upgrade';
import type { UpgraderUnderTest } from './under-test';

/** Long enough for a death or a broken link to come in between. */
const delays: DeviceOptions['delays'] = { testMs: 30, prepareMs: 150, flashMs: 100, rebootMs: 200 };

/** One upgrade of one router, and what must be true of it however it went. */
export class Trial {
  private readonly releaseBefore;
  private readonly servicesBefore: readonly string[];
  readonly engine: InMemoryEngine;
  readonly sha256: string;

  private constructor(
    readonly router: SimulatedRouter,
    under: UpgraderUnderTest,
    attempt: Partial<UpgradeTry>,
  ) {
    this.releaseBefore = router.release;
    this.servicesBefore = router.runningServices;
    const { upgrader, image, options, device } = under;
    const settings = { ...under.settings, ...attempt.settings };
    const prepared = prepareUpgrade(router, { upgrader, image, options, device, ...attempt, settings });
    this.engine = prepared.engine;
    this.sha256 = prepared.sha256;
  }

  static async start(under: UpgraderUnderTest, attempt: Partial<UpgradeTry> = {}): Promise<Trial> {
    const { delays: ownDelays, ...router } = under.router ?? {};
    return new Trial(await SimulatedRouter.start({ ...router, delays: { ...delays, ...ownDelays } }), under, attempt);
  }

  get log(): string {
    return this.engine.lines.map(({ text }) => text).join('\n');
  }

  /** It was flashed once, with the right bytes, and runs the new release, whatever happened on the way. */
  assertUpgraded(ending: Ending | null): void {
    this.assertEnding(ending, { reason: null, isInstalled: true, isVerified: true });
    assert.equal(this.router.flashes.length, 1, 'The device was not flashed exactly once.');
    assert.deepEqual(this.router.release, newRelease, 'The device does not run the release of the image.');
    assert.deepEqual(this.running, this.servicesBefore, 'Other services run than before.');
  }

  /** It ended without a flash, and the device is as it was: services run as before, no image takes up memory. */
  assertUntouched(): void {
    this.assertNotFlashed();
    const { sizeBytes } = this.engine.task.image;
    const used = this.router.usedBytes('/tmp');
    assert.ok(used < sizeBytes / 4, `${used} bytes were left in /tmp on the device.`);
  }

  /** It ended without a flash; half an upload may be left, for whoever cannot reach the device cannot tidy up. */
  assertNotFlashed(): void {
    assert.equal(this.router.flashes.length, 0, 'The device was flashed.');
    assert.deepEqual(this.router.release, this.releaseBefore, 'The device runs another release.');
    assert.deepEqual(this.running, this.servicesBefore, 'Other services run than before.');
  }

  assertEnding(ending: Ending | null, expected: Partial<Ending>): void {
    const found = ending && { ...ending };
    for (const [key, value] of Object.entries(expected)) {
      assert.deepEqual(
        found?.[key as keyof Ending],
        value,
        `It ended as ${JSON.stringify(found)}, expected was ${JSON.stringify(expected)}.\n${this.log}`,
      );
    }
  }

  assertReason(ending: Ending | null, ...reasons: readonly NonNullable<Ending['reason']>[]): void {
    const reason = ending?.reason ?? null;
    assert.ok(
      reason !== null && reasons.includes(reason),
      `The reason is ${String(reason)}, expected was ${reasons.join(' or ')}.\n${this.log}`,
    );
    assert.equal(ending?.isInstalled, false, 'The image counts as installed.');
  }

  /** The failure is one that a further try may mend. */
  assertRecoverable(): void {
    const { failure } = this.engine;
    const isRecoverable = failure !== null && reasonOf(failure).ending === 'recoverable';
    assert.ok(isRecoverable, `The reason is ${String(failure)}, which is not tried again.\n${this.log}`);
  }

  /** To be called at the end of every case. */
  end(): void {
    const { router, engine, sha256 } = this;
    router.stop();
    assert.deepEqual(router.defects, [], 'The simulator itself failed.');
    assert.deepEqual([...router.unknownCommands], [], 'The simulated router does not know these commands.');
    assert.ok(router.flashes.length <= 1, `The device was flashed ${router.flashes.length} times.`);
    for (const flash of router.flashes) assert.equal(flash.sha256, sha256, 'Other bytes than the image were flashed.');
    assert.ok(!this.log.includes(router.password), 'The log holds the password.');
    assert.ok(engine.uploadedBytes <= engine.task.image.sizeBytes, 'More was reported as uploaded than there is.');
  }

  private get running(): readonly string[] {
    return this.router.runningServices;
  }
}
