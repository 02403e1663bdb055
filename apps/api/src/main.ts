import { readSettings } from '@firmware-upgrader/config';
import { dashboardDir, version } from './installation';
import { runApi } from './run-api';

void runApi({ readSettings, upgraders: new Map(), dashboardDir, version });
