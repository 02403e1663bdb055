import { createImageRegistry } from './image-registry';

const registry = createImageRegistry();
const ARCHER_OLD = 'ar71xx-generic-archer-c7-v5-squashfs-sysupgrade.bin';
const ARCHER = 'ath79-generic-tplink_archer-c7-v5-squashfs-sysupgrade.bin';
const custom = {
  type: 'customimage-squashfs-sysupgrade.bin',
  label: 'Custom',
  boards: ['CustomAP', 'TP-Link Archer C7 v5'],
};

describe('the registry of image types', () => {
  it('knows what is shipped, each type once', () => {
    expect(registry.types).toHaveLength(92);
    expect(new Set(registry.types.map(({ type }) => type)).size).toBe(92);
    expect(registry.types.every(({ label, boards }) => label !== '' && boards.length > 0)).toBe(true);
  });

  it('answers a type with its label and boards', () => {
    expect(registry.find(ARCHER_OLD)).toEqual({
      type: ARCHER_OLD,
      label: 'TP-Link Archer C7 v5 (OpenWrt 19.07 and earlier)',
      boards: ['TP-Link Archer C7 v5'],
    });
    expect(registry.find('nothing.bin')).toBeNull();
  });

  it('knows every type that a board takes, and prefers the last', () => {
    expect(registry.typesFor('TP-Link Archer C7 v5')).toEqual([ARCHER_OLD, ARCHER]);
    expect(registry.typeFor('TP-Link Archer C7 v5')).toBe(ARCHER);
    expect(registry.typeFor('Ubiquiti UniFi')).toBe('ath79-generic-ubnt_unifi-ap-lr-squashfs-sysupgrade.bin');
    expect(registry.typeFor('Unknown board')).toBeNull();
  });

  it('stays with the type that a device has, where it fits', () => {
    expect(registry.typeFor('TP-Link Archer C7 v5', ARCHER_OLD)).toBe(ARCHER_OLD);
    expect(registry.typeFor('TP-Link Archer C7 v5', 'x86-64-generic-squashfs-combined.img.gz')).toBe(ARCHER);
  });

  it('takes custom types first, which take no board away', () => {
    const extended = createImageRegistry([custom]);
    expect(extended.types[0]).toEqual(custom);
    expect(extended.typeFor('CustomAP')).toBe(custom.type);
    expect(extended.typeFor('TP-Link Archer C7 v5')).toBe(ARCHER);
    expect(extended.typesFor('TP-Link Archer C7 v5')[0]).toBe(custom.type);
  });

  it.each([
    [`openwrt-${ARCHER}`, ARCHER],
    [`openwrt-24.10.1-${ARCHER}`, ARCHER],
    [`my-own-build-of-${ARCHER}`, ARCHER],
    ['openwrt-24.10.1-unknown-device.bin', null],
    ['firmware.bin', null],
    ['', null],
  ])('reads %s', (fileName, type) => {
    expect(registry.typeFromFileName(fileName)).toBe(type);
  });

  it.each([
    [{ version: { target: 'ath79/generic', board: 'tplink_archer-c7-v5' } }, ARCHER],
    [{ version: { target: 'ath79/generic', board: 'ubnt_unifi' } }, null],
    [{ version: { target: 'x86/64', board: 'generic' } }, null],
    [{ version: { target: 'ath79/generic' } }, null],
    [{ version: null }, null],
    [{}, null],
  ])('reads the metadata %j', (metadata, type) => {
    expect(registry.typeFromMetadata(metadata)).toBe(type);
  });
});
