import { type List, type RedirectionOperator, ShellSyntaxError, type Word } from './syntax';
import { WordReader } from './word-reader';

export type Token =
  | {
      readonly kind: 'word';
      readonly word: Word;
      /** The text, when nothing in it is quoted or expanded. */ plain?: string;
    }
  | { readonly kind: 'operator'; readonly text: string }
  | {
      readonly kind: 'redirection';
      readonly operator: RedirectionOperator;
      readonly descriptor: number;
      readonly hereDocument?: HereDocument;
    }
  | { readonly kind: 'newline' }
  | { readonly kind: 'end' };

/** Filled in when the lexer has read the line on which it was announced. */
export interface HereDocument {
  body: Word;
}

interface PendingHereDocument {
  readonly document: HereDocument;
  readonly delimiter: string;
  readonly isQuoted: boolean;
  readonly stripTabs: boolean;
}

const operators = ['&&', '||', ';;', '&', '|', ';', '(', ')'];
const redirections: readonly RedirectionOperator[] = ['>>', '>&', '>|', '<&', '<>', '>', '<'];

/** Cuts a script into tokens. Text inside `$( )` is parsed by the callback, since only the grammar knows its end. */
export class Lexer {
  private readonly words: WordReader;
  private pending: PendingHereDocument[] = [];

  constructor(
    private readonly source: string,
    public position: number,
    parseNested: (source: string, start: number) => { body: List; end: number },
  ) {
    this.words = new WordReader(source, parseNested);
  }

  next(): Token {
    this.skipBlanks();
    const character = this.source[this.position];
    if (character === undefined) return this.endOfInput();
    if (character === '\n') {
      this.position += 1;
      this.readHereDocuments();
      return { kind: 'newline' };
    }
    return this.redirection() ?? this.operator() ?? this.word();
  }

  private endOfInput(): Token {
    if (this.pending.length > 0) this.readHereDocuments();
    return { kind: 'end' };
  }

  private skipBlanks(): void {
    for (;;) {
      const rest = this.source[this.position];
      if (rest === ' ' || rest === '\t' || rest === '\r') this.position += 1;
      else if (rest === '\\' && this.source[this.position + 1] === '\n') this.position += 2;
      else if (rest === '#') {
        const end = this.source.indexOf('\n', this.position);
        this.position = end < 0 ? this.source.length : end;
      } else return;
    }
  }

  private operator(): Token | undefined {
    const text = operators.find((candidate) => this.source.startsWith(candidate, this.position));
    if (text === undefined) return undefined;
    this.position += text.length;
    return { kind: 'operator', text };
  }

  private redirection(): Token | undefined {
    const digits = /^\d*(?=[<>])/.exec(this.source.slice(this.position, this.position + 4))?.[0];
    if (digits === undefined) return undefined;
    const start = this.position + digits.length;
    const descriptorOr = (byDefault: number) => (digits === '' ? byDefault : Number(digits));
    if (this.source.startsWith('<<', start)) {
      this.position = start + 2;
      return {
        kind: 'redirection',
        operator: '<<',
        descriptor: descriptorOr(0),
        hereDocument: this.announceHereDocument(),
      };
    }
    const operator = redirections.find((candidate) => this.source.startsWith(candidate, start));
    if (operator === undefined) return undefined;
    this.position = start + operator.length;
    return { kind: 'redirection', operator, descriptor: descriptorOr(operator.startsWith('<') ? 0 : 1) };
  }

  private word(): Token {
    const { word, end } = this.words.read(this.position);
    if (end === this.position) throw new ShellSyntaxError(`unexpected "${this.source[this.position]}"`);
    this.position = end;
    const [only] = word;
    const isPlain = word.length === 1 && only?.kind === 'literal' && !only.quoted;
    return isPlain ? { kind: 'word', word, plain: only.text } : { kind: 'word', word };
  }

  private announceHereDocument(): HereDocument {
    const stripTabs = this.source[this.position] === '-';
    if (stripTabs) this.position += 1;
    this.skipBlanks();
    const token = this.word();
    const parts = token.kind === 'word' ? token.word : [];
    const document: HereDocument = { body: [] };
    this.pending.push({
      document,
      delimiter: parts.map((part) => (part.kind === 'literal' ? part.text : '')).join(''),
      isQuoted: parts.some((part) => part.quoted),
      stripTabs,
    });
    return document;
  }

  private readHereDocuments(): void {
    for (const { document, delimiter, isQuoted, stripTabs } of this.pending) {
      const lines: string[] = [];
      for (;;) {
        if (this.position >= this.source.length) break;
        const newline = this.source.indexOf('\n', this.position);
        const end = newline < 0 ? this.source.length : newline;
        const line = this.source.slice(this.position, end);
        this.position = end + 1;
        const text = stripTabs ? line.replace(/^\t+/, '') : line;
        if (text === delimiter) break;
        lines.push(`${text}\n`);
      }
      const text = lines.join('');
      document.body = isQuoted ? [{ kind: 'literal', text, quoted: true }] : this.words.readHereDocument(text);
    }
    this.pending = [];
  }
}
