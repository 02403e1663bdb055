/** A kind of router: what the device says of itself, and the file name part under which OpenWrt builds for it. */
export interface RouterModel {
  /** First `compatible` of the device tree; images list it as supported. */
  readonly boardName: string;
  /** The device tree's `model`. */
  readonly model: string;
  /** Name of the image file behind `openwrt-<version>-`. */
  readonly imageType: string;
  readonly target: string;
  readonly memoryKb: number;
}

export const routerModels = {
  archerC7: {
    boardName: 'tplink,archer-c7-v5',
    model: 'TP-Link Archer C7 v5',
    imageType: 'ath79-generic-tplink_archer-c7-v5-squashfs-sysupgrade.bin',
    target: 'ath79/generic',
    memoryKb: 131_072,
  },
  unifiAcMesh: {
    boardName: 'ubnt,unifiac-mesh',
    model: 'Ubiquiti UniFi AC Mesh',
    imageType: 'ath79-generic-ubnt_unifiac-mesh-squashfs-sysupgrade.bin',
    target: 'ath79/generic',
    memoryKb: 131_072,
  },
  glAr300m: {
    boardName: 'glinet,gl-ar300m-nand',
    model: 'GL.iNet GL-AR300M (NAND)',
    imageType: 'ath79-nand-glinet_gl-ar300m-nand-squashfs-sysupgrade.bin',
    target: 'ath79/nand',
    memoryKb: 131_072,
  },
  unifi6Lite: {
    boardName: 'ubnt,unifi-6-lite',
    model: 'Ubiquiti UniFi 6 Lite',
    imageType: 'ramips-mt7621-ubnt_unifi-6-lite-squashfs-sysupgrade.bin',
    target: 'ramips/mt7621',
    memoryKb: 262_144,
  },
  archerAx23: {
    boardName: 'tplink,archer-ax23-v1',
    model: 'TP-Link Archer AX23 v1',
    imageType: 'ramips-mt7621-tplink_archer-ax23-v1-squashfs-sysupgrade.bin',
    target: 'ramips/mt7621',
    memoryKb: 131_072,
  },
  wrt3200acm: {
    boardName: 'linksys,wrt3200acm',
    model: 'Linksys WRT3200ACM',
    imageType: 'mvebu-cortexa9-linksys_wrt3200acm-squashfs-sysupgrade.img',
    target: 'mvebu/cortexa9',
    memoryKb: 524_288,
  },
} as const satisfies Record<string, RouterModel>;
