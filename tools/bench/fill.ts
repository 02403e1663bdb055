import { readSettings } from '@firmware-upgrader/config';
import { createDataSource, runMigrations } from '@firmware-upgrader/database';
import { makeLargeFleet } from '@firmware-upgrader/testing';
import { parseArgs } from 'node:util';

const { values: given } = parseArgs({
  options: {
    devices: { type: 'string', default: '100000' },
    operations: { type: 'string', default: '1000000' },
    builds: { type: 'string', default: '1000' },
  },
});

/** Fills the empty database of `DATABASE_URL` with a large fleet, and says how to look at it. */
async function main(): Promise<void> {
  const dataSource = await createDataSource({ url: readSettings().DATABASE_URL, poolSize: 1 }).initialize();
  try {
    await runMigrations(dataSource);
    const began = performance.now();
    const { tokens } = await makeLargeFleet(dataSource, {
      devices: Number(given.devices),
      operations: Number(given.operations),
      builds: Number(given.builds),
    });
    console.log(JSON.stringify({ seconds: Math.round((performance.now() - began) / 1_000), tokens }, null, 1));
  } finally {
    await dataSource.destroy();
  }
}

void main();
