import type { DeviceOptions } from '@firmware-upgrader/device-simulator';
import type { PhaseResult } from '@firmware-upgrader/domain';
import { openWrtUpgrader, type UpgradeContext, type Upgrader } from '@firmware-upgrader/upgraders';
import { upgraderContract } from '../src';

/** The contract must find what is wrong: upgraders that are right but for one thing, and the cases that say so. */
describe('the contract of upgraders', () => {
  const { phases, tidyUp } = openWrtUpgrader;
  const changed = (changes: Partial<Upgrader['phases']>, rest: Partial<Upgrader> = {}): Upgrader => ({
    ...openWrtUpgrader,
    ...rest,
    phases: { ...phases, ...changes },
  });

  /** A flash as one is tempted to write it: begun whenever the phase is come upon. */
  function flashAnew(context: UpgradeContext): Promise<PhaseResult> {
    const forgetful = new Proxy(context, {
      get: (known, name) => (name === 'isFreshPhase' ? true : bound(known, Reflect.get(known, name))),
    });
    return phases.flashing(forgetful);
  }
  const bound = (owner: object, value: unknown): unknown => (typeof value === 'function' ? value.bind(owner) : value);

  async function uploadAtOnce(context: UpgradeContext): Promise<PhaseResult> {
    const { image } = context.task;
    const shell = await context.shell();
    await shell.upload(() => image.open(0), '/tmp/early.bin', { sizeBytes: image.sizeBytes, stallTimeoutMs: 1_000 });
    return phases.connecting(context);
  }
  let remembered: string | undefined;

  it.each<[flaw: string, upgrader: Upgrader, found: string, delays?: DeviceOptions['delays']]>([
    [
      'uploads before it knows whose device it is',
      changed({ connecting: uploadAtOnce }),
      'does nothing to another device that answers at the address',
    ],
    [
      'flashes anew where it finds that it was about to',
      changed({ flashing: flashAnew }),
      'flashes once, where a run died at the moment of "flash" on the device',
      // Long enough to be found at it.
      { flashMs: 3_000 },
    ],
    [
      'believes that every flash succeeded',
      changed({
        reconnecting: async () => ({ kind: 'end', ending: { reason: null, isInstalled: true, isVerified: true } }),
      }),
      'counts as back on the old system after slotFallback',
    ],
    [
      'gives up at the first time that the device does not answer',
      changed({
        reconnecting: async () => ({
          kind: 'end',
          ending: { reason: 'unreachable', isInstalled: true, isVerified: false },
        }),
      }),
      'upgrades: one flash with exactly the image, and the new release runs',
    ],
    [
      'does not tidy up',
      changed({}, { tidyUp: async () => undefined }),
      'gives the device back as it was, where it is cancelled at "bytes" and memory is short',
    ],
    [
      'throws while it tidies up',
      changed(
        {},
        {
          tidyUp: async (...given) => {
            await tidyUp(...given);
            throw new Error('Nobody listens.');
          },
        },
      ),
      'gives the device back as it was, where it is cancelled in testing',
    ],
    [
      'keeps what it learnt in memory',
      changed({
        checksum: async (context) => {
          remembered = context.task.operationId;
          return phases.checksum(context);
        },
        testing: async (context) => {
          if (remembered !== context.task.operationId) throw new Error('This is not the device that I remember.');
          return phases.testing(context);
        },
      }),
      'upgrades two devices at once, each with its own image',
    ],
    ['has no name', changed({}, { label: '' }), 'is one that the product takes: label, schema of options, all phases'],
  ])('finds an upgrader that %s', async (_flaw, upgrader, found, delays = {}) => {
    const settings = { flashTimeoutMs: 300 };
    const one = upgraderContract({ upgrader, settings, router: { delays } }).find(({ name }) => name === found);
    await expect(one?.run()).rejects.toThrow();
  });

  it('has no two cases of one name', () => {
    const names = upgraderContract({ upgrader: openWrtUpgrader }).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
