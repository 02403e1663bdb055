import type { Lexer, Token } from './lexer';
import { ShellSyntaxError, type Word } from './syntax';

export const reservedWords = new Set([
  'if',
  'then',
  'elif',
  'else',
  'fi',
  'while',
  'until',
  'do',
  'done',
  'for',
  'in',
  'case',
  'esac',
  '{',
  '}',
  '!',
]);

/** The tokens of a script, one at a time, for a parser that knows what must come next. */
export class TokenReader {
  protected token: Token;
  /** Where the present token ends. */
  protected end: number;

  constructor(private readonly lexer: Lexer) {
    this.token = lexer.next();
    this.end = lexer.position;
  }

  protected word(): Word {
    if (this.token.kind !== 'word') throw this.unexpected();
    const { word } = this.token;
    this.advance();
    return word;
  }

  protected plainWord(): string {
    if (this.token.kind !== 'word' || this.token.plain === undefined) throw this.unexpected();
    const { plain } = this.token;
    this.advance();
    return plain;
  }

  protected isOperator(text: string): boolean {
    return this.token.kind === 'operator' && this.token.text === text;
  }

  protected isReserved(text?: string): boolean {
    if (this.token.kind !== 'word' || this.token.plain === undefined) return false;
    return text === undefined ? reservedWords.has(this.token.plain) : this.token.plain === text;
  }

  protected expectOperator(text: string): void {
    if (!this.isOperator(text)) throw this.unexpected();
    this.advance();
  }

  protected expectReserved(text: string): void {
    if (!this.isReserved(text)) throw this.unexpected();
    this.advance();
  }

  protected skipNewlines(): void {
    while (this.token.kind === 'newline') this.advance();
  }

  protected advance(): void {
    this.token = this.lexer.next();
    this.end = this.lexer.position;
  }

  protected unexpected(): ShellSyntaxError {
    if (this.token.kind === 'end') return new ShellSyntaxError('unexpected end of file');
    if (this.token.kind === 'operator') return new ShellSyntaxError(`unexpected "${this.token.text}"`);
    if (this.token.kind === 'word') return new ShellSyntaxError(`unexpected word "${this.token.plain ?? '…'}"`);
    return new ShellSyntaxError(`unexpected ${this.token.kind}`);
  }
}
