import { definitions, type Settings } from '@firmware-upgrader/config';
import { category, delays, oldBuild, organizations, type PlannedBuild, unreliableRouter } from './plan';

export interface Story {
  readonly baseUrl: string;
  readonly settings: Settings;
  /** How many routers run which version. */
  readonly versions: ReadonlyMap<string, number>;
  /** What they may be upgraded to now. */
  readonly goal: PlannedBuild & { readonly id: string };
}

/** What the demo made, and what to do with it. */
export function story({ baseUrl, settings, versions, goal }: Story): string {
  const fleet = organizations.map(({ name, routers }) => `${routers.length} at ${name}`).join(', ');
  const running = [...versions].map(([version, count]) => `${count} run OpenWrt ${version}`).join(', ');
  const hint = `\n       ${unreliableRouter} will lose its link on the way, and be tried again by itself.`;
  return `
  Firmware Upgrader, demo

    URL        ${baseUrl}/
    user       ${settings.ADMIN_USERNAME}
    password   ${settings.ADMIN_PASSWORD}

  Simulated routers on this machine: ${fleet}. ${running}.

  Upgrade them
    1. Open ${baseUrl}/builds/${goal.id} and log in
       (or choose "Builds" in the menu, then ${category.name} ${goal.version}).
    2. Click "Mass upgrade…". It shows which routers go, and why the others do not.
    3. Click "Upgrade … devices", confirm with ${goal.version}, and watch. It takes less than a minute.${versions.has(oldBuild.version) ? hint : ''}

  These delays are shorter than usual, as the routers restart in ${delays.rebootMs / 1000} seconds:
    ${shortened(settings, 'RECONNECT_DELAY_S', 'from the flash to the first reconnect')}
    ${shortened(settings, 'RECONNECT_RETRY_DELAY_S', 'between reconnects')}
    ${shortened(settings, 'RETRY_BACKOFF_S', 'before the first further try, at most')}

  Ctrl-C ends it; the next "npm run demo" goes on from there.
`;
}

type Delay = 'RECONNECT_DELAY_S' | 'RECONNECT_RETRY_DELAY_S' | 'RETRY_BACKOFF_S';

function shortened(settings: Settings, name: Delay, meaning: string): string {
  const usual = `${definitions[name].default} s`;
  return `${name.padEnd(24)} ${`${settings[name]} s`.padStart(4)}, usually ${usual.padStart(5)}   ${meaning}`;
}
