import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const SUFFIX = '.template';

/** What stands in the templates as `{{key}}`, in their text and, as `__key__`, in their names. */
export type TemplateValues = Readonly<Record<string, string>>;

/** Writes all templates of a folder; the files that were written. Nothing that exists is overwritten. */
export async function writeTemplates(from: string, to: string, values: TemplateValues): Promise<string[]> {
  const names = (await readdir(from, { recursive: true })).filter((name) => name.endsWith(SUFFIX)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      path: join(to, filled(name.slice(0, -SUFFIX.length), /__(\w+)__/g, values)),
      text: filled(await readFile(join(from, name), 'utf8'), /\{\{(\w+)\}\}/g, values),
    })),
  );
  const existing = files.find(({ path }) => existsSync(path));
  if (existing) throw new Error(`${existing.path} is there already.`);
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return files.map(({ path }) => relative(to, path));
}

function filled(text: string, places: RegExp, values: TemplateValues): string {
  return text.replace(places, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`No value for "${key}".`);
    return value;
  });
}

/** `my-router` as `My router`, `myRouter` and `MyRouter`. */
export function namesFrom(name: string): { kebab: string; words: string; camel: string; pascal: string } {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`"${name}" is no name such as "my-router": small letters, digits and single dashes.`);
  }
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const parts = name.split('-');
  const pascal = parts.map(capital).join('');
  return {
    kebab: name,
    words: capital(parts.join(' ')),
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
  };
}
