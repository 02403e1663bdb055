import type { Settings } from '@firmware-upgrader/config';
import type { DatabaseOptions } from '@firmware-upgrader/database';
import type { ImageRegistry, UpgraderRegistry } from '@firmware-upgrader/upgraders';
import type { LoggerService } from '@nestjs/common';

/** What a worker is composed of. */
export interface WorkerOptions extends Pick<DatabaseOptions, 'entities' | 'migrations'> {
  readonly settings: Settings;
  readonly upgraders: UpgraderRegistry;
  readonly images: ImageRegistry;
  readonly logger: LoggerService;
}
