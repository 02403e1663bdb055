import type { Settings } from '@firmware-upgrader/config';
import type { UpgraderRegistry } from '@firmware-upgrader/upgraders';
import type { ApiExtension } from './extension';

/** An installation of the API. */
export interface ApiOptions {
  readonly settings: Settings;
  readonly upgraders: UpgraderRegistry;
  /** In their order; what they add comes behind ours. */
  readonly extensions?: readonly ApiExtension[];
  /** Folder of the built dashboard; a page that says so stands in for a missing one. */
  readonly dashboardDir?: string;
  readonly version: string;
  /** Only describes itself: connects to nothing and answers nothing. */
  readonly isPreview?: boolean;
}
