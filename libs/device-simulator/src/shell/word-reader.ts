import { type List, type ParameterOperator, ShellSyntaxError, type Word, type WordPart } from './syntax';

type ParseNested = (source: string, start: number) => { body: List; end: number };

const endsWord = /[\s;&|<>()]/;
const parameterOperators: readonly ParameterOperator[] = [
  ...([':-', ':=', ':+', ':?', '##', '%%'] as const),
  ...(['-', '=', '+', '?', '#', '%'] as const),
];
const nameAfterDollar = /^(?:[A-Za-z_]\w*|[@*#?$!0-9-])/;
const nameInBraces = /^(?:[A-Za-z_]\w*|\d+|[@*#?$!-])/;

/** Where text stands decides where it ends and what still has a meaning in it. */
type Mode = 'word' | 'double-quoted' | 'braces' | 'quoted-braces' | 'here-document' | 'arithmetic';

const quotedModes: readonly Mode[] = ['double-quoted', 'quoted-braces', 'here-document'];

/** What a backslash escapes; elsewhere in quotes it stands for itself. */
const escapable: Readonly<Partial<Record<Mode, string>>> = {
  'double-quoted': '$`"\\\n',
  'quoted-braces': '$`"\\\n}',
  'here-document': '$`\\\n',
};

/** Reads one word with its quotes and expansions, which may nest without limit. */
export class WordReader {
  private position = 0;

  constructor(
    private readonly source: string,
    private readonly parseNested: ParseNested,
  ) {}

  read(start: number): { word: Word; end: number } {
    this.position = start;
    const word = this.parts('word');
    return { word, end: this.position };
  }

  readHereDocument(text: string): Word {
    return new WordReader(text, this.parseNested).parts('here-document');
  }

  private parts(mode: Mode): WordPart[] {
    const quoted = quotedModes.includes(mode);
    const parts: WordPart[] = [];
    let text = '';
    let depth = 0;
    const flush = () => {
      if (text !== '') parts.push({ kind: 'literal', text, quoted });
      text = '';
    };
    for (;;) {
      const character = this.source[this.position];
      if (this.ends(mode, character, depth)) break;
      if (mode === 'arithmetic' && character === '(') depth += 1;
      if (mode === 'arithmetic' && character === ')') depth -= 1;
      const part = this.special(mode, quoted);
      if (typeof part === 'string') {
        text += part;
      } else {
        flush();
        parts.push(...part);
      }
    }
    flush();
    return parts;
  }

  private ends(mode: Mode, character: string | undefined, depth: number): boolean {
    if (character === undefined) {
      if (mode === 'word' || mode === 'here-document') return true;
      throw new ShellSyntaxError('unterminated quoted string');
    }
    switch (mode) {
      case 'word':
        return endsWord.test(character);
      case 'double-quoted':
        return character === '"';
      case 'braces':
      case 'quoted-braces':
        return character === '}';
      case 'arithmetic':
        return character === ')' && depth === 0;
      case 'here-document':
        return false;
    }
  }

  /** Consumes one character or one quoted or expanded piece. */
  private special(mode: Mode, quoted: boolean): WordPart[] | string {
    const character = this.source[this.position] ?? '';
    const keepsQuotes = mode === 'here-document' || mode === 'arithmetic';
    if (character === '\\') return this.escape(escapable[mode]);
    if (character === "'" && !quoted && !keepsQuotes) return this.singleQuoted();
    if (character === '"' && !keepsQuotes) return this.doubleQuoted();
    if (character === '`') return [this.backquoted(quoted)];
    if (character === '$') return this.expansion(quoted);
    this.position += 1;
    return character;
  }

  private escape(allowed: string | undefined): WordPart[] | string {
    const character = this.source[this.position + 1];
    if (character === undefined || (allowed !== undefined && !allowed.includes(character))) {
      this.position += 1;
      return '\\';
    }
    this.position += 2;
    return character === '\n' ? '' : [{ kind: 'literal', text: character, quoted: true }];
  }

  private singleQuoted(): WordPart[] {
    const end = this.source.indexOf("'", this.position + 1);
    if (end < 0) throw new ShellSyntaxError('unterminated quoted string');
    const text = this.source.slice(this.position + 1, end);
    this.position = end + 1;
    return [{ kind: 'literal', text, quoted: true }];
  }

  private doubleQuoted(): WordPart[] {
    this.position += 1;
    const parts = this.parts('double-quoted');
    this.position += 1;
    // Even an empty pair of quotes makes a field.
    return parts.length > 0 ? parts : [{ kind: 'literal', text: '', quoted: true }];
  }

  private backquoted(quoted: boolean): WordPart {
    let command = '';
    for (this.position += 1; this.source[this.position] !== '`'; this.position += 1) {
      const character = this.source[this.position];
      if (character === undefined) throw new ShellSyntaxError('unterminated backquote');
      const isEscape = character === '\\' && '$`\\'.includes(this.source[this.position + 1] ?? ' ');
      if (isEscape) this.position += 1;
      command += this.source[this.position];
    }
    this.position += 1;
    return { kind: 'command', body: this.parseNested(`${command})`, 0).body, quoted };
  }

  /** A dollar sign that begins nothing stands for itself. */
  private expansion(quoted: boolean): WordPart[] | string {
    const rest = this.source.slice(this.position + 1, this.position + 128);
    if (rest.startsWith('((')) return [this.arithmetic(quoted) ?? this.command(quoted)];
    if (rest.startsWith('(')) return [this.command(quoted)];
    if (rest.startsWith('{')) return [this.braces(quoted)];
    const name = nameAfterDollar.exec(rest)?.[0];
    this.position += 1 + (name?.length ?? 0);
    return name === undefined ? '$' : [{ kind: 'parameter', name, quoted }];
  }

  private command(quoted: boolean): WordPart {
    const { body, end } = this.parseNested(this.source, this.position + 2);
    this.position = end;
    return { kind: 'command', body, quoted };
  }

  private arithmetic(quoted: boolean): WordPart | undefined {
    const start = this.position;
    this.position += 3;
    const expression = this.parts('arithmetic');
    if (this.source.startsWith('))', this.position)) {
      this.position += 2;
      return { kind: 'arithmetic', expression, quoted };
    }
    // `$((` may also begin a command substitution whose first command is a subshell.
    this.position = start;
    return undefined;
  }

  private braces(quoted: boolean): WordPart {
    this.position += 2;
    const rest = this.source.slice(this.position, this.position + 128);
    const isLength = /^#[A-Za-z_@*0-9]/.test(rest);
    const name = nameInBraces.exec(isLength ? rest.slice(1) : rest)?.[0];
    if (name === undefined) throw new ShellSyntaxError('bad substitution');
    this.position += name.length + (isLength ? 1 : 0);
    if (this.source[this.position] === '}') {
      this.position += 1;
      return { kind: 'parameter', name, quoted, isLength };
    }
    const operator = parameterOperators.find((candidate) => this.source.startsWith(candidate, this.position));
    if (operator === undefined || isLength) throw new ShellSyntaxError('bad substitution');
    this.position += operator.length;
    const argument = this.parts(quoted && !/[#%]/.test(operator) ? 'quoted-braces' : 'braces');
    this.position += 1;
    return { kind: 'parameter', name, quoted, operator, argument };
  }
}
