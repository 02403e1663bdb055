import { readSettings } from '@firmware-upgrader/config';
import { upgraderRegistry } from '@firmware-upgrader/upgraders';
import { dashboardDirs, version } from './installation';
import { runApi } from './run-api';

void runApi({ readSettings, upgraders: upgraderRegistry, dashboardDirs, version });
