import { readSettings } from '@firmware-upgrader/config';
import { createDataSource, Database } from '@firmware-upgrader/database';
import { withPostgres } from '@firmware-upgrader/embedded-servers';
import { resolve } from 'node:path';
import { resetPassword } from '../../apps/api/src/features/users/reset-password';

const USAGE = 'Usage: npm run user -- reset-password <user name>';

/** Works on the database of `DATABASE_URL`, else on the embedded one, whether the product runs or not. */
async function main([command, username, ...more]: readonly string[]): Promise<void> {
  if (command !== 'reset-password' || username === undefined || more.length > 0) throw new Error(USAGE);
  const { DATABASE_URL, DATA_DIR } = readSettings();
  const reset = (url: string) => resetAt(url, username);
  const password = await (DATABASE_URL === '' ? withPostgres(resolve(DATA_DIR), reset) : reset(DATABASE_URL));
  if (password === null) throw new Error(`There is no user "${username}".`);
  console.log(`\n  Log in as "${username}" with the password ${password}\n  It is shown only this once.\n`);
}

async function resetAt(url: string, username: string): Promise<string | null> {
  const dataSource = await createDataSource({ url }).initialize();
  try {
    return await resetPassword(new Database(dataSource), username);
  } finally {
    await dataSource.destroy();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
