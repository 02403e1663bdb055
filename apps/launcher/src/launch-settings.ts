import { type Definition, definitions, readSettings, type Settings, settingsInUse } from '@firmware-upgrader/config';
import { freePort } from '@firmware-upgrader/embedded-servers';
import { resolve } from 'node:path';

export interface LaunchSettings {
  readonly settings: Settings;
  /** What all processes of this start get in their environment: ours, and what was decided here. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Reads the settings and settles for all processes what each of them would otherwise decide by itself. */
export async function launchSettings(isDemo: boolean, own = process.env): Promise<LaunchSettings> {
  const given = { ...own, ...(isDemo ? demoValues(own) : {}) };
  const { DATA_DIR, STORAGE_DIR, PORT } = readSettings(given);
  const environment = {
    ...given,
    DATA_DIR: resolve(DATA_DIR),
    STORAGE_DIR: resolve(STORAGE_DIR),
    PORT: String(PORT === 0 ? await freePort() : PORT),
  };
  return { settings: readSettings(environment), environment };
}

/** The values meant for the demo, where nobody set others. */
function demoValues(own: NodeJS.ProcessEnv): Record<string, string> {
  const values = settingsInUse(own)
    .filter(({ source }) => source === 'default')
    .flatMap(({ name }) => {
      const { demo }: Definition<unknown> = definitions[name];
      return demo === undefined ? [] : [[name, demo] as const];
    });
  return Object.fromEntries(values);
}

/** Where a browser on this machine finds the product. */
export function localUrl({ HOST, PORT }: Settings): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}
