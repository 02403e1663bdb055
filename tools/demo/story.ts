import { definitions, type Settings } from '@firmware-upgrader/config';
import { category, delays, newBuild, oldBuild, organizations, unreliableRouter } from './plan';

export interface Story {
  readonly baseUrl: string;
  readonly settings: Settings;
  readonly newBuildId: string;
}

/** What the demo made, and what to do with it. */
export function story({ baseUrl, settings, newBuildId }: Story): string {
  const routers = organizations.map(({ name, routers }) => `${routers.length} of ${name}`).join(' and ');
  return `
  Firmware Upgrader, demo

    URL        ${baseUrl}/
    user       ${settings.ADMIN_USERNAME}
    password   ${settings.ADMIN_PASSWORD}

  Simulated routers run on this machine: ${routers}. All have OpenWrt ${oldBuild.version};
  ${newBuild.version} is ready for each of their models.

  Upgrade them
    1. Open ${baseUrl}/builds/${newBuildId} and log in.
       (Or: Builds, then "${category.name} ${newBuild.version}".)
    2. Click "Mass upgrade…": the next page says which routers will be upgraded, and why not the others.
    3. Start it and watch. All are done in less than a minute.
       ${unreliableRouter} loses its link on the way, and is tried again by itself.

  Shorter than in production, as the routers restart in ${delays.rebootMs / 1000} seconds
    ${shortened(settings, 'RECONNECT_DELAY_S', 'from the flash to the first look')}
    ${shortened(settings, 'RECONNECT_RETRY_DELAY_S', 'between further looks')}
    ${shortened(settings, 'RETRY_BACKOFF_S', 'before an upgrade that failed is tried again, at most')}

  Ctrl-C ends it; the next "npm run demo" goes on from there.
`;
}

type Delay = 'RECONNECT_DELAY_S' | 'RECONNECT_RETRY_DELAY_S' | 'RETRY_BACKOFF_S';

function shortened(settings: Settings, name: Delay, meaning: string): string {
  return `${`${settings[name]} s`.padStart(4)} instead of ${definitions[name].default.padStart(3)} s  ${meaning}`;
}
