import { bracketSource } from '../shell/pattern';

export type Dialect = 'basic' | 'extended' | 'fixed';

const bracket = /^\[\^?\]?(?:\[:\w+:\]|[^\]])*\]/;

/** A POSIX regular expression as JavaScript's. */
export function regularExpression(pattern: string, dialect: Dialect, options: { wholeLine: boolean }): RegExp {
  const source = dialect === 'fixed' ? pattern.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : translate(pattern, dialect);
  return new RegExp(options.wholeLine ? `^(?:${source})$` : source);
}

/** In the basic dialect `( ) { } + ? |` have a meaning only behind a backslash, in the extended one only without. */
function translate(pattern: string, dialect: 'basic' | 'extended'): string {
  let source = '';
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? '';
    const next = pattern[index + 1] ?? '';
    if (character === '[') {
      const set = bracket.exec(pattern.slice(index))?.[0];
      source += set === undefined ? '\\[' : bracketSource(set);
      index += (set ?? '[').length - 1;
    } else if (character === '\\') {
      index += 1;
      if ('(){}+?|'.includes(next)) source += dialect === 'basic' ? next : `\\${next}`;
      else if (next === '<' || next === '>') source += '\\b';
      else source += `\\${next}`;
    } else if ('(){}+?|'.includes(character)) {
      source += dialect === 'basic' ? `\\${character}` : character;
    } else if (character === '*' && /^$|[(|^]$/.test(source)) {
      source += '\\*';
    } else {
      source += character === '/' ? '\\/' : character;
    }
  }
  return source;
}
