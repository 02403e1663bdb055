import builds from './builds.json';
import categories from './categories.json';
import connections from './connections.json';
import credentials from './credentials.json';
import deviceFirmware from './device-firmware.json';
import devices from './devices.json';
import home from './home.json';
import images from './images.json';
import layout from './layout.json';
import places from './places.json';
import session from './session.json';
import shared from './shared.json';
import upgrades from './upgrades.json';

/** Every text of the interface in English, a file per feature. */
export const en = {
  ...builds,
  ...categories,
  ...connections,
  ...credentials,
  ...deviceFirmware,
  ...devices,
  ...home,
  ...images,
  ...layout,
  ...places,
  ...session,
  ...shared,
  ...upgrades,
};
