import audit from './audit.json';
import builds from './builds.json';
import categories from './categories.json';
import connections from './connections.json';
import credentials from './credentials.json';
import deviceFirmware from './device-firmware.json';
import deviceImport from './device-import.json';
import devices from './devices.json';
import home from './home.json';
import images from './images.json';
import layout from './layout.json';
import logLines from './log-lines.json';
import organizations from './organizations.json';
import places from './places.json';
import reasons from './reasons.json';
import search from './search.json';
import session from './session.json';
import settings from './settings.json';
import shared from './shared.json';
import upgrades from './upgrades.json';
import users from './users.json';

/**
 * Every text of the interface in German, a file per feature. Reasons and lines of logs, whose English comes from the
 * server, are here too.
 */
export const de = {
  ...audit,
  ...builds,
  ...categories,
  ...connections,
  ...credentials,
  ...deviceFirmware,
  ...deviceImport,
  ...devices,
  ...home,
  ...images,
  ...layout,
  ...logLines,
  ...organizations,
  ...places,
  ...reasons,
  ...search,
  ...session,
  ...settings,
  ...shared,
  ...upgrades,
  ...users,
};
