import { readSettings } from '@firmware-upgrader/config';
import { upgraderRegistry } from '@firmware-upgrader/upgraders';
import { runWorker } from './run-worker';

void runWorker({ readSettings, upgraders: upgraderRegistry });
