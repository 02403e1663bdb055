import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startDemo } from '../demo/running-demo';
import { logIn } from '../demo/session';
import { Camera, looks, picture, settle } from './camera';
import { startMassUpgrade } from './mass-upgrade';
import { shotsOf } from './shots';

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: 'dist/screenshots' },
    // Part of the names of pages.
    only: { type: 'string', default: '' },
    language: { type: 'string', default: 'en-GB' },
    // The pictures of README and docs instead, in `docs/images`.
    docs: { type: 'boolean', default: false },
  },
});

/** What the documents show, from which page. */
const inDocuments: Readonly<Record<string, string>> = {
  home: 'home',
  plan: 'plan',
  'mass-upgrade': 'mass-upgrade',
  operation: 'upgrade-log',
};

/** `npm run screenshots`: every page at two widths and in both themes, from a demo in the middle of a mass upgrade. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
  const demo = await startDemo(join(folder, 'data'));
  try {
    const { username, password } = demo.admin;
    const api = await logIn(demo.url, username, password);
    await startMassUpgrade(api);
    const camera = await Camera.signIn(demo.url, username, password);
    try {
      const shots = (await shotsOf(api)).filter(({ name }) => (values.docs ? name in inDocuments : isWanted(name)));
      for (const look of values.docs ? looks.slice(0, 1) : looks) {
        await camera.visit(look, values.language, async (page) => {
          for (const { name, path, before } of shots) {
            await page.goto(path);
            await settle(page);
            await before?.(page);
            if (values.docs) await picture(page, resolve('docs', 'images'), inDocuments[name] ?? name, false);
            else await picture(page, resolve(values.to), `${name}-${look.width}-${look.theme}`, !before);
          }
        });
      }
    } finally {
      await camera.close();
    }
  } finally {
    await demo.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const isWanted = (name: string) => name.includes(values.only);

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
