const bracketExpression = /^\[[!^]?\]?(?:\[:\w+:\]|[^\]])*\]/;

const characterClasses: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  xdigit: '0-9A-Fa-f',
  punct: '!-\\/:-@\\[-`{-~',
};

const special = /[\\^$.*+?()[\]{}|/]/;

/** Text in which nothing has a meaning as a pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[\\*?[\]]/g, '\\$&');
}

export function hasWildcard(pattern: string): boolean {
  return /(?<!\\)(?:\\\\)*[*?[]/.test(pattern);
}

export function unescapePattern(pattern: string): string {
  return pattern.replace(/\\([\s\S])/g, '$1');
}

/** A shell pattern as a regular expression source; a backslash takes the meaning of the next character away. */
export function patternSource(pattern: string): string {
  let source = '';
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? '';
    if (character === '\\') {
      index += 1;
      source += quote(pattern[index] ?? '\\');
    } else if (character === '*') source += '[\\s\\S]*';
    else if (character === '?') source += '[\\s\\S]';
    else if (character === '[') {
      const set = bracketExpression.exec(pattern.slice(index))?.[0];
      source += set === undefined ? '\\[' : bracketSource(set);
      index += (set ?? '[').length - 1;
    } else source += quote(character);
  }
  return source;
}

export function matchesPattern(text: string, pattern: string): boolean {
  return new RegExp(`^(?:${patternSource(pattern)})$`).test(text);
}

/** `[!a[:digit:]]` as JavaScript writes it; POSIX regular expressions have the same, with `^` for `!`. */
export function bracketSource(set: string): string {
  const [, negation = '', inside = ''] = /^\[([!^]?)([\s\S]*)\]$/.exec(set) ?? [];
  const body = inside
    .split(/(\[:\w+:\])/)
    .map((piece) => characterClasses[piece.slice(2, -2)] ?? piece.replace(/[\\\][]/g, '\\$&'))
    .join('');
  return `[${negation === '' ? '' : '^'}${body}]`;
}

function quote(character: string): string {
  return special.test(character) ? `\\${character}` : character;
}
