import { InvalidSettingsError, readSettings } from '@firmware-upgrader/config';
import { die, JsonLogger } from '@firmware-upgrader/server-process';
import { createImageRegistry, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { runWorker } from './run-worker';

try {
  const settings = readSettings();
  void runWorker({
    settings,
    upgraders: upgraderRegistry,
    images: createImageRegistry(settings.CUSTOM_IMAGE_TYPES),
    logger: new JsonLogger(settings.LOG_LEVEL),
  });
} catch (error) {
  die(new JsonLogger('info'), error instanceof InvalidSettingsError ? error.message : error);
}
