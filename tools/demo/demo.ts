import { join } from 'node:path';
import { readSettings, type Settings } from '@firmware-upgrader/config';
import { endWhenTold, JsonLogger } from '@firmware-upgrader/server-process';
import { Fleet } from './fleet';
import { FleetFile } from './fleet-file';
import { newBuild, oldBuild } from './plan';
import { seed, waitUntilPaired } from './seed';
import { logIn } from './session';
import { story } from './story';

const pairingLimitMs = 30_000;
const endLimitMs = 6_000;

/** Runs a fleet of simulated routers and makes the product know them. Wants a running API, and its settings. */
async function main(): Promise<void> {
  const settings = readSettings();
  const fleet = new Fleet(new FleetFile(join(settings.DATA_DIR, 'fleet')));
  endWhenTold(
    new JsonLogger(settings.LOG_LEVEL),
    async () => {
      await fleet.finishFlashes();
      fleet.stop();
    },
    endLimitMs,
  );
  await fleet.startKnown();
  const baseUrl = urlOf(settings);
  const api = await logIn(baseUrl, settings.ADMIN_USERNAME, settings.ADMIN_PASSWORD).catch((error: unknown) => {
    if (fleet.routers.length === 0) throw error;
    console.log(`The simulated routers run as before. Nothing was added, as the login failed: ${String(error)}`);
  });
  if (!api) return;
  const { oldBuildId, newBuildId } = await seed(api, fleet);
  fleet.save();
  if (!(await waitUntilPaired(api, [oldBuildId, newBuildId], pairingLimitMs))) {
    console.error('The worker has not found out yet what the routers run. Does it work?');
  }
  const versions = versionsOf(fleet);
  const goal = versions.has(oldBuild.version) ? { ...newBuild, id: newBuildId } : { ...oldBuild, id: oldBuildId };
  console.log(story({ baseUrl, settings, versions, goal }));
}

/** How many routers run which version. */
function versionsOf({ routers }: Fleet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { release } of routers) counts.set(release.version, (counts.get(release.version) ?? 0) + 1);
  return counts;
}

function urlOf({ HOST, PORT }: Settings): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

main().catch((error: unknown) => {
  console.error(`The demo cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
