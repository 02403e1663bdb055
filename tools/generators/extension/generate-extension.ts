import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { namesFrom, writeTemplates } from '../write-templates';

const templates = join(__dirname, 'templates');

/** Writes an extension that works, with its tests, into a folder. The lines to say. */
export async function generateExtension(root: string, name: string, folder: string, now: Date): Promise<string[]> {
  const names = namesFrom(name);
  const files = await writeTemplates(templates, folder, {
    ...names,
    snake: names.kebab.replaceAll('-', '_'),
    timestamp: String(now.getTime()),
    root,
    folder,
    paths: JSON.stringify(await pathsFrom(root)),
  });
  return [
    ...files.map((file) => join(folder, file)),
    '',
    `Next: EXTENSIONS=${folder} npm run test:example -- --testPathPatterns ${folder}`,
    `Then: EXTENSIONS=${folder} npm start`,
  ];
}

/** Where a folder outside of ours finds our libraries, and the packages that they are made with. */
async function pathsFrom(root: string): Promise<Record<string, string[]>> {
  const file = join(root, 'tsconfig.base.json');
  const { config } = ts.parseConfigFileTextToJson(file, await readFile(file, 'utf8')) as {
    config: { compilerOptions: { paths: Record<string, string[]> } };
  };
  const ours = Object.entries(config.compilerOptions.paths);
  return {
    ...Object.fromEntries(ours.map(([alias, paths]) => [alias, paths.map((path) => join(root, path))])),
    '*': [join(root, 'node_modules', '@types', '*'), join(root, 'node_modules', '*')],
  };
}
