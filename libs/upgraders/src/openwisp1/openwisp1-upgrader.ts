import { sysupgradeProcedure } from '../openwrt/sysupgrade-procedure';
import type { Upgrader } from '../upgrader';

/** Backfire's sysupgrade knows no `-c` (package/base-files/files/sbin/sysupgrade of that branch). */
const BACKFIRE = /^10\.03|backfire/i;

/** Devices of the first generation of OpenWISP: nothing is kept but their network and their host key. */
export const openWisp1Upgrader: Upgrader = {
  label: 'OpenWISP 1.x SSH',
  optionsSchema: null,
  ...sysupgradeProcedure({
    flags: (_options, releaseBefore) => (BACKFIRE.test(releaseBefore?.version ?? '') ? ['-n'] : ['-c', '-n']),
    keepsConfiguration: () => false,
    // These old systems take twice as long to start.
    reconnectDelayMs: ({ reconnectDelayMs }) => 2 * reconnectDelayMs,
    mayLackImageTest: true,
    filesToKeep: ['/etc/config/network', '/etc/dropbear/dropbear_rsa_host_key'],
    forgetsAgentChecksum: false,
  }),
};
