import { readSettings } from '@firmware-upgrader/config';
import { upgraderRegistry } from '@firmware-upgrader/upgraders';
import { dashboardDir, version } from './installation';
import { runApi } from './run-api';

void runApi({ readSettings, upgraders: upgraderRegistry, dashboardDir, version });
