import { isSameRelease, type Release } from './release';
import type { Ending } from './upgrade-machine';

/** What is known of a device that answered after the flash and proved its identity. */
export interface WitnessReport {
  readonly hasRebooted: boolean;
  readonly releaseNow: Release | null;
  readonly releaseBefore: Release | null;
  /** From the image's metadata; null when the image does not say. */
  readonly releaseExpected: Release | null;
}

/** The verdict on a flash: judged by what the device runs, never by the words of its flash program. */
export function judgeFlash(report: WitnessReport): Ending {
  if (!report.hasRebooted) return { reason: 'not-flashed', isInstalled: false, isVerified: null };
  const { releaseNow, releaseBefore, releaseExpected } = report;
  if (releaseExpected) {
    if (releaseNow && isSameRelease(releaseNow, releaseExpected)) {
      return { reason: null, isInstalled: true, isVerified: true };
    }
    return { reason: 'came-back-on-old-system', isInstalled: false, isVerified: null };
  }
  const hasChanged = releaseNow !== null && releaseBefore !== null && !isSameRelease(releaseNow, releaseBefore);
  return { reason: hasChanged ? null : 'unverified', isInstalled: true, isVerified: null };
}
