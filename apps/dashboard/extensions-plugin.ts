import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:extensions';

/** The folders that `EXTENSIONS` names, relative to the folder of the product. */
export function extensionFolders(root: string): string[] {
  const named = (process.env['EXTENSIONS'] ?? '').split(',').map((folder) => folder.trim());
  return named.filter((folder) => folder !== '').map((folder) => resolve(root, folder));
}

/** Builds the dashboard parts of extensions in: the module `virtual:extensions` exports them all. */
export function extensionsPlugin(folders: readonly string[], ours: string): Plugin {
  const parts = folders.map((folder) => join(folder, 'dashboard', 'index.tsx')).filter((file) => existsSync(file));
  return {
    name: 'firmware-upgrader:extensions',
    resolveId(source, importer) {
      if (source === MODULE) return `\0${MODULE}`;
      // A folder outside of ours has our packages too, and one React is enough.
      const isTheirs = importer !== undefined && folders.some((folder) => importer.startsWith(`${folder}/`));
      return isTheirs && /^[@\w]/.test(source) ? this.resolve(source, ours, { skipSelf: true }) : null;
    },
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      const imports = parts.map((file, at) => `import { extension as e${at} } from ${JSON.stringify(file)};`);
      return `${imports.join('\n')}\nexport const extensions = [${parts.map((_, at) => `e${at}`).join(', ')}];\n`;
    },
  };
}
