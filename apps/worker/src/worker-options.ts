import type { Settings } from '@firmware-upgrader/config';
import type { ImageRegistry, UpgraderRegistry } from '@firmware-upgrader/upgraders';
import type { Extension } from '@firmware-upgrader/upgrades';
import type { LoggerService } from '@nestjs/common';

/** What a worker is composed of. */
export interface WorkerOptions {
  readonly settings: Settings;
  readonly upgraders: UpgraderRegistry;
  readonly images: ImageRegistry;
  /** In their order; what they add comes behind ours. Their image types are in `images` already. */
  readonly extensions?: readonly Extension[];
  readonly logger: LoggerService;
}
