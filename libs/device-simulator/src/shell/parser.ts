import { Lexer } from './lexer';
import {
  type AndOrList,
  type Assignment,
  type Command,
  type CompoundBody,
  type CompoundCommand,
  type List,
  type Pipeline,
  type Redirection,
  type SimpleCommand,
  type Word,
  type WordPart,
} from './syntax';
import { reservedWords, TokenReader } from './token-reader';

const assignmentStart = /^([A-Za-z_]\w*)=/;
export function parseScript(source: string): List {
  const parser = new Parser(source, 0);
  const list = parser.list();
  parser.expectEnd();
  return list;
}

function parseNested(source: string, start: number): { body: List; end: number } {
  const parser = new Parser(source, start);
  const body = parser.list();
  return { body, end: parser.closeParenthesis() };
}

/** Recursive descent over the grammar of POSIX XCU 2.10. */
class Parser extends TokenReader {
  constructor(source: string, start: number) {
    super(new Lexer(source, start, parseNested));
  }

  list(): List {
    const items: AndOrList[] = [];
    this.skipNewlines();
    while (this.startsCommand()) {
      items.push(this.andOr());
      this.skipNewlines();
    }
    return items;
  }

  expectEnd(): void {
    if (this.token.kind !== 'end') throw this.unexpected();
  }

  closeParenthesis(): number {
    if (!this.isOperator(')')) throw this.unexpected();
    return this.end;
  }

  private andOr(): AndOrList {
    const first = this.pipeline();
    const rest: AndOrList['rest'][number][] = [];
    for (;;) {
      const operator = this.isOperator('&&') ? '&&' : this.isOperator('||') ? '||' : undefined;
      if (operator === undefined) break;
      this.advance();
      this.skipNewlines();
      rest.push({ operator, pipeline: this.pipeline() });
    }
    const isBackground = this.isOperator('&');
    if (isBackground || this.isOperator(';')) this.advance();
    else if (this.token.kind === 'word' && !this.isReserved()) throw this.unexpected();
    return { first, rest, isBackground };
  }

  private pipeline(): Pipeline {
    let isNegated = false;
    while (this.isReserved('!')) {
      isNegated = !isNegated;
      this.advance();
    }
    const commands = [this.command()];
    while (this.isOperator('|')) {
      this.advance();
      this.skipNewlines();
      commands.push(this.command());
    }
    return { commands, isNegated };
  }

  private command(): Command {
    const compound = this.compound();
    if (compound !== undefined) return this.withRedirections(compound);
    if (!this.startsCommand()) throw this.unexpected();
    return this.simpleOrFunction();
  }

  private withRedirections(compound: CompoundBody): CompoundCommand {
    const redirections: Redirection[] = [];
    while (this.token.kind === 'redirection') redirections.push(this.redirection());
    return { kind: 'compound', compound, redirections };
  }

  private compound(): CompoundBody | undefined {
    if (this.isOperator('(')) {
      this.advance();
      const body = this.list();
      this.expectOperator(')');
      return { kind: 'subshell', body };
    }
    if (this.isReserved('{')) return { kind: 'group', body: this.block('{', '}') };
    if (this.isReserved('if')) return this.ifClause();
    if (this.isReserved('while')) return this.loop('while');
    if (this.isReserved('until')) return this.loop('until');
    if (this.isReserved('for')) return this.forClause();
    if (this.isReserved('case')) return this.caseClause();
    return undefined;
  }

  private block(open: string, close: string): List {
    this.expectReserved(open);
    const body = this.list();
    this.expectReserved(close);
    return body;
  }

  private ifClause(): CompoundBody {
    const branches: { condition: List; body: List }[] = [];
    do {
      this.advance();
      const condition = this.list();
      this.expectReserved('then');
      branches.push({ condition, body: this.list() });
    } while (this.isReserved('elif'));
    if (!this.isReserved('else')) {
      this.expectReserved('fi');
      return { kind: 'if', branches };
    }
    return { kind: 'if', branches, otherwise: this.block('else', 'fi') };
  }

  private loop(keyword: 'while' | 'until'): CompoundBody {
    this.expectReserved(keyword);
    const condition = this.list();
    return { kind: 'loop', condition, body: this.block('do', 'done'), isUntil: keyword === 'until' };
  }

  private forClause(): CompoundBody {
    this.expectReserved('for');
    const variable = this.plainWord();
    this.skipNewlines();
    let words: Word[] | undefined;
    if (this.isReserved('in')) {
      this.advance();
      words = [];
      while (this.token.kind === 'word') words.push(this.word());
    }
    if (this.isOperator(';')) this.advance();
    this.skipNewlines();
    const body = this.block('do', 'done');
    return words === undefined ? { kind: 'for', variable, body } : { kind: 'for', variable, words, body };
  }

  private caseClause(): CompoundBody {
    this.expectReserved('case');
    const subject = this.word();
    this.skipNewlines();
    this.expectReserved('in');
    this.skipNewlines();
    const branches: { patterns: Word[]; body: List }[] = [];
    while (!this.isReserved('esac')) {
      if (this.isOperator('(')) this.advance();
      const patterns = [this.word()];
      while (this.isOperator('|')) {
        this.advance();
        patterns.push(this.word());
      }
      this.expectOperator(')');
      branches.push({ patterns, body: this.list() });
      if (this.isOperator(';;')) this.advance();
      else if (!this.isReserved('esac')) throw this.unexpected();
      this.skipNewlines();
    }
    this.advance();
    return { kind: 'case', subject, branches };
  }

  private simpleOrFunction(): Command {
    const assignments: Assignment[] = [];
    const words: Word[] = [];
    const redirections: Redirection[] = [];
    for (;;) {
      if (this.token.kind === 'redirection') {
        redirections.push(this.redirection());
      } else if (this.token.kind === 'word') {
        const assignment = words.length === 0 ? asAssignment(this.token.word) : undefined;
        const name = this.token.plain;
        if (assignment !== undefined) assignments.push(assignment);
        else words.push(this.token.word);
        this.advance();
        if (words.length === 1 && assignments.length === 0 && name !== undefined && this.isOperator('(')) {
          return this.functionDefinition(name);
        }
      } else {
        break;
      }
    }
    return { kind: 'simple', assignments, words, redirections } satisfies SimpleCommand;
  }

  private functionDefinition(name: string): Command {
    this.advance();
    this.expectOperator(')');
    this.skipNewlines();
    const compound = this.compound();
    if (compound === undefined) throw this.unexpected();
    return { kind: 'function', name, body: this.withRedirections(compound) };
  }

  private redirection(): Redirection {
    if (this.token.kind !== 'redirection') throw this.unexpected();
    const { operator, descriptor, hereDocument } = this.token;
    this.advance();
    if (hereDocument === undefined) return { operator, descriptor, target: this.word() };
    return {
      operator,
      descriptor,
      // Its text follows on later lines, so it is complete only when the script was read.
      get target() {
        return hereDocument.body;
      },
    };
  }

  private startsCommand(): boolean {
    if (this.token.kind === 'redirection' || this.isOperator('(')) return true;
    if (this.token.kind !== 'word') return false;
    const plain = this.token.plain ?? '';
    return !reservedWords.has(plain) || ['if', 'while', 'until', 'for', 'case', '{', '!'].includes(plain);
  }
}

function asAssignment(word: Word): Assignment | undefined {
  const [first, ...rest] = word;
  if (first?.kind !== 'literal' || first.quoted) return undefined;
  const match = assignmentStart.exec(first.text);
  if (match === null) return undefined;
  const [prefix, name = ''] = match;
  const text = first.text.slice(prefix.length);
  const value: WordPart[] = text === '' ? rest : [{ kind: 'literal', text, quoted: false }, ...rest];
  return { name, value };
}
