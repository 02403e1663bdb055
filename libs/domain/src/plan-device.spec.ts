import { chooseImage, type DeviceFacts, type ImageFacts, planDevice, type PlanFacts } from './plan-device';

const image = (id: string, more: Partial<ImageFacts> = {}): ImageFacts => ({
  id,
  type: 'ath79-tplink-squashfs-sysupgrade.bin',
  boards: ['TP-Link TL-WDR4300 v1'],
  created: new Date('2026-03-09T12:00:00.000Z'),
  ...more,
});

const device = (more: Partial<DeviceFacts> = {}): DeviceFacts => ({
  organizationId: 'ours',
  isDeactivated: false,
  model: 'TP-Link TL-WDR4300 v1',
  enabledStrategies: ['openwrt'],
  firmware: null,
  ...more,
});

const plan = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  buildOrganizationId: 'ours',
  images: [image('new')],
  isModelKnown: (model) => model.startsWith('TP-Link'),
  checkOptions: (strategy) => (strategy === 'openwrt' ? {} : null),
  ...more,
});

const installed = { imageId: 'new', imageType: image('new').type, isInstalled: true };

describe('what a mass upgrade does to a device', () => {
  it('gives it the image of its model', () => {
    expect(planDevice(device(), plan())).toEqual({ decision: 'upgrade', imageId: 'new' });
  });

  it('flashes again what is wanted but was never installed', () => {
    const firmware = { ...installed, isInstalled: false };
    expect(planDevice(device({ firmware }), plan())).toMatchObject({ decision: 'upgrade' });
  });

  it('upgrades devices of any organization to a shared build', () => {
    expect(planDevice(device({ organizationId: 'theirs' }), plan({ buildOrganizationId: null }))).toMatchObject({
      decision: 'upgrade',
    });
  });

  it('asks the upgrader of the preferred connection', () => {
    const enabledStrategies = ['legacy', 'openwrt'];
    expect(planDevice(device({ enabledStrategies }), plan())).toMatchObject({ reason: 'no-upgrader' });
  });

  it.each([
    ['device-deactivated', device({ isDeactivated: true }), plan()],
    ['other-organization', device({ organizationId: 'theirs' }), plan()],
    ['model-unknown', device({ model: '' }), plan()],
    ['model-unknown', device({ model: 'Home-made Router' }), plan()],
    ['no-image-for-model', device({ model: 'TP-Link Archer C7 v2' }), plan()],
    ['no-image-for-model', device(), plan({ images: [] })],
    ['already-installed', device({ firmware: installed }), plan()],
    // What needs no upgrade needs no connection either.
    ['already-installed', device({ firmware: installed, enabledStrategies: [] }), plan()],
    ['no-connection', device({ enabledStrategies: [] }), plan()],
    ['no-upgrader', device({ enabledStrategies: ['legacy'] }), plan()],
  ])('leaves it alone: %s', (reason, facts, planFacts) => {
    expect(planDevice(facts, planFacts)).toEqual({ decision: 'skip', reason, detail: undefined });
  });

  it('leaves it alone when its upgrader knows no such option, and says which', () => {
    const checkOptions = () => ({ problem: 'Unknown option: z.' });
    expect(planDevice(device(), plan({ checkOptions }))).toEqual({
      decision: 'skip',
      reason: 'options-not-supported',
      detail: 'Unknown option: z.',
    });
  });
});

describe('the image of a device among those of a build', () => {
  const older = image('older', { type: 'ar71xx', created: new Date('2026-03-08T12:00:00.000Z') });
  const newer = image('newer', { type: 'ath79' });
  const foreign = image('foreign', { type: 'x86', boards: ['PC'], created: new Date('2026-03-10T12:00:00.000Z') });
  const model = 'TP-Link TL-WDR4300 v1';

  it('is the one of its current type when two types list its board', () => {
    expect(chooseImage([newer, older, foreign], model, 'ar71xx')).toBe(older);
  });

  it('else the newest that lists its board, in whatever order they come', () => {
    expect(chooseImage([older, newer, foreign], model)).toBe(newer);
    expect(chooseImage([foreign, newer, older], model, 'x86')).toBe(newer);
  });

  it('matches whole board names only', () => {
    expect(chooseImage([newer], 'TP-Link')).toBeUndefined();
  });
});
