import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { namesFrom, writeTemplates } from '../write-templates';

const templates = join(__dirname, 'templates');

/** An upgrader as a package of its own, loaded by the setting UPGRADERS. The lines to say. */
export async function generatePackage(root: string, name: string, folder: string): Promise<string[]> {
  const names = namesFrom(name);
  const strategy = `${names.kebab}.ssh.${names.pascal}`;
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const values = {
    ...names,
    strategy,
    folder,
    packages: `file:${packagesFolder(root)}`,
    typesNode: devDependencies['@types/node'] ?? '',
    typescript: devDependencies['typescript'] ?? '',
  };
  const files = [
    ...(await writeTemplates(join(templates, 'package'), folder, values)),
    ...(await writeTemplates(join(templates, 'both'), join(folder, 'src'), values)).map((file) => join('src', file)),
  ];
  return [
    ...files.sort().map((file) => join(folder, file)),
    '',
    ...(existsSync(packagesFolder(root)) ? [] : ['Next, once, in this repository: npm run build:packages']),
    `Next: cd ${folder} && npm install && npm test`,
    `Then: UPGRADERS='{"${folder}": "${strategy}"}' npm start`,
  ];
}

export function packagesFolder(root: string): string {
  return join(root, 'dist', 'packages', 'node_modules', '@firmware-upgrader');
}

/** Where each thing that the templates import from the public face is in the library itself. */
const homes: readonly (readonly [file: string, names: readonly string[]])[] = [
  ['../openwrt/proven-device', ['provenDevice']],
  ['../openwrt/sysupgrade-procedure', ['sysupgradeProcedure']],
  ['../openwrt/uploaded-image', ['uploadedImage']],
  ['../upgrade-error', ['UpgradeError']],
  ['../upgrader', ['type Upgrader', 'type UpgradeContext', 'OptionsSchema']],
];

/** An upgrader among ours, in the registry of all. The lines to say. */
export async function generateInRepository(root: string, name: string): Promise<string[]> {
  const names = namesFrom(name);
  const folder = join(root, 'libs', 'upgraders', 'src', names.kebab);
  const files = [
    ...(await writeTemplates(join(templates, 'both'), folder, names)),
    ...(await writeTemplates(join(templates, 'repository'), folder, names)),
  ];
  for (const file of files) await importFromWithin(join(folder, file));
  const registry = join(root, 'libs', 'upgraders', 'src', 'upgrader-registry.ts');
  await register(registry, names);
  return [
    ...files.sort().map((file) => relative(root, join(folder, file))),
    `${relative(root, registry)} has it as firmware-upgrader.ssh.${names.pascal}`,
    '',
    `Next: npx jest --selectProjects device --testPathPatterns ${relative(root, folder)}`,
  ];
}

async function importFromWithin(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const within = text.replace(/^import (type )?\{ (.*) \} from '@firmware-upgrader\/upgraders';$/m, (_, type, list) => {
    const wanted = String(list).split(', ');
    return homes
      .map(([home, names]) => ({ home, found: names.filter((each) => wanted.includes(each)) }))
      .filter(({ found }) => found.length > 0)
      .map(({ home, found }) => `import ${type ?? ''}{ ${found.join(', ')} } from '${home}';`)
      .join('\n');
  });
  await writeFile(file, within);
}

async function register(registry: string, { kebab, camel, pascal }: ReturnType<typeof namesFrom>): Promise<void> {
  const text = await readFile(registry, 'utf8');
  const imported = `import { ${camel}Upgrader } from './${kebab}/${kebab}-upgrader';\n`;
  const entry = `  ['firmware-upgrader.ssh.${pascal}', ${camel}Upgrader],\n`;
  await writeFile(registry, `${imported}${text.replace(/^\]\);/m, `${entry}]);`)}`);
}
