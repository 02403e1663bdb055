import type { Release } from '@firmware-upgrader/domain';
import type { Algorithms } from 'ssh2';
import type { RouterModel } from '../image/models';

/** OpenWrt 10.03.1 of 2011, on which the first generation of OpenWISP ran. */
export const backfireRelease: Release = { version: '10.03.1', revision: 'r29592' };

/** What a device of that time is missing follows from the release that it runs: after an upgrade it has it. */
export function isBackfire({ version }: Release): boolean {
  return version.startsWith('10.03');
}

/** Came later: ubus and procd with 12.09, `ip`, iwinfo and pgrep as parts of every build, SHA-256 in busybox. */
export const missingInBackfire = ['/bin/ubus', '/sbin/ip', '/usr/bin/iwinfo', '/usr/bin/pgrep', '/usr/bin/sha256sum'];

/** dropbear 0.52 logs in with no sbin in its path (package/dropbear, svr-chansession.c). */
export const backfirePath = '/usr/bin:/bin';

/** dropbear 0.52: one RSA host key, SHA-1 and nothing newer. */
export const backfireAlgorithms: Algorithms = {
  cipher: ['aes128-ctr', 'aes128-cbc', '3des-cbc'],
  hmac: ['hmac-sha1', 'hmac-md5'],
  kex: ['diffie-hellman-group1-sha1'],
  serverHostKey: ['ssh-rsa'],
  compress: ['none'],
};

export function backfireReleaseFile({ version, revision }: Release, { target }: RouterModel): string {
  return [
    'DISTRIB_ID="OpenWrt"',
    `DISTRIB_RELEASE="${version}"`,
    `DISTRIB_REVISION="${revision}"`,
    'DISTRIB_CODENAME="backfire"',
    `DISTRIB_TARGET="${target}"`,
    `DISTRIB_DESCRIPTION="OpenWrt Backfire ${version}"`,
    '',
  ].join('\n');
}

/** package/base-files/files/sbin/sysupgrade of that branch: no image test, no choice of what is kept. */
export const backfireUsage = `Usage: sysupgrade [options] <image file or URL>

options:
\t-d <delay>   wait before the reboot
\t-f <config>  configuration to restore, a .tar.gz
\t-i           ask before each step
\t-n           keep no configuration
\t-q           say less
\t-v           say more
`;
export const backfireSwitches: ReadonlySet<string> = new Set(['-i', '-n', '-q', '-v']);
