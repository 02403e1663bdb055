/** A firmware release as an image's metadata and a device's `/etc/openwrt_release` name it. */
export interface Release {
  /** For example `24.10.1`. */
  readonly version: string;
  /** For example `r28597-0425664679`; empty when unknown. */
  readonly revision: string;
}

/** Equal as far as both sides say something. */
export function isSameRelease(a: Release, b: Release): boolean {
  return a.version === b.version && (a.revision === '' || b.revision === '' || a.revision === b.revision);
}

export function releaseText(release: Release): string {
  return release.revision === '' ? release.version : `${release.version} ${release.revision}`;
}
