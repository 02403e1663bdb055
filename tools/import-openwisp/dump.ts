import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { Fields } from './fields';

/** One row of a table of Django (django: core/serializers/python.py). */
export interface DumpRecord {
  readonly id: string;
  readonly fields: Fields;
}

/**
 * The rows of one model in a file of `manage.py dumpdata`, as an array or a row per line, read anew for each model: it
 * may be larger than memory, and in any order. Models go by their own name, since extended installations have other
 * applications.
 */
export async function* readDump(file: string, model: string): AsyncGenerator<DumpRecord> {
  const isWanted = new RegExp(`^\\{\\s*"model":\\s*"[a-z0-9_]+\\.${model}"`);
  for await (const text of objectsOf(file)) {
    if (!isWanted.test(text)) continue;
    const { pk, fields } = JSON.parse(text) as { pk: string | number; fields: Record<string, unknown> };
    yield { id: String(pk).toLowerCase(), fields: new Fields(fields) };
  }
}

/** The outermost objects of a text of JSON, whatever stands between them. */
async function* objectsOf(file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let kept = '';
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  for await (const chunk of createReadStream(file)) {
    const text = decoder.write(chunk as Buffer);
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text[at];
      if (isEscaped) isEscaped = false;
      else if (isInString && character === '\\') isEscaped = true;
      else if (character === '"') isInString = !isInString;
      else if (isInString) continue;
      else if (character === '{' && depth++ === 0) start = at;
      else if (character === '}' && --depth === 0) {
        yield kept + text.slice(start, at + 1);
        kept = '';
      }
    }
    if (depth > 0) kept += text.slice(start);
  }
  if (depth > 0) throw new Error(`${file} ends in the middle of an object: it is not whole.`);
}
