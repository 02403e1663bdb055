import { resolvePath } from '../filesystem/path';
import type { Shell } from './shell';

const unary = /^-[bcdefghkLnprsStuwxz]$/;
const binary = new Set(['=', '==', '!=', '<', '>', '-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-ef']);

class TestSyntaxError extends Error {}

/** `test` and `[`. Status 2 = the expression makes no sense. */
export async function testCommand(
  shell: Shell,
  args: readonly string[],
  options: { isBracket: boolean } = { isBracket: false },
): Promise<number> {
  try {
    if (options.isBracket && args.at(-1) !== ']') throw new TestSyntaxError('missing ]');
    const words = options.isBracket ? args.slice(0, -1) : args;
    return words.length > 0 && new TestExpression(shell, words).whole() ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TestSyntaxError)) throw error;
    await shell.process.complain(`${shell.name}: ${error.message}\n`);
    return 2;
  }
}

class TestExpression {
  private position = 0;

  constructor(
    private readonly shell: Shell,
    private readonly words: readonly string[],
  ) {}

  whole(): boolean {
    const value = this.or();
    if (this.position < this.words.length) throw new TestSyntaxError(`${this.words[this.position]}: unknown operand`);
    return value;
  }

  private or(): boolean {
    let value = this.and();
    while (this.take('-o')) value = this.and() || value;
    return value;
  }

  private and(): boolean {
    let value = this.not();
    while (this.take('-a')) value = this.not() && value;
    return value;
  }

  private not(): boolean {
    return this.left() > 1 && this.take('!') ? !this.not() : this.primary();
  }

  private primary(): boolean {
    const [first = '', operator = '', second] = this.words.slice(this.position, this.position + 3);
    if (second !== undefined && binary.has(operator)) {
      this.position += 3;
      if (operator === '-ef') return this.isSameFile(first, second);
      return compare(first, operator, second);
    }
    if (first === '(' && this.left() > 2) {
      this.position += 1;
      const value = this.or();
      if (!this.take(')')) throw new TestSyntaxError('closing paren expected');
      return value;
    }
    if (unary.test(first) && this.left() > 1) {
      this.position += 2;
      return this.ask(first, operator);
    }
    if (this.left() === 0) throw new TestSyntaxError('argument expected');
    this.position += 1;
    return first !== '';
  }

  private ask(operator: string, operand: string): boolean {
    if (operator === '-n') return operand !== '';
    if (operator === '-z') return operand === '';
    if (operator === '-t') return false;
    const { files } = this.shell.machine;
    const path = resolvePath(this.shell.workingDirectory, operand);
    const isLinkTest = operator === '-L' || operator === '-h';
    const node = operand === '' ? undefined : files.find(path, { followLast: !isLinkTest });
    switch (operator) {
      case '-d':
        return node?.kind === 'directory';
      case '-f':
        return node !== undefined && ['file', 'program', 'dynamic'].includes(node.kind);
      case '-L':
      case '-h':
        return node?.kind === 'link';
      case '-s':
        return node !== undefined && (node.kind !== 'file' || node.content.sizeBytes > 0);
      case '-x':
        return node?.kind === 'directory' || node?.kind === 'program';
      case '-e':
      case '-r':
      case '-w':
        return node !== undefined || path === '/dev/null';
      default:
        return false;
    }
  }

  private isSameFile(left: string, right: string): boolean {
    const [one, other] = [left, right].map((path) => this.find(path));
    return one !== undefined && one === other;
  }

  private find(path: string) {
    return this.shell.machine.files.find(resolvePath(this.shell.workingDirectory, path));
  }

  private left(): number {
    return this.words.length - this.position;
  }

  private take(word: string): boolean {
    if (this.words[this.position] !== word) return false;
    this.position += 1;
    return true;
  }
}

function compare(left: string, operator: string, right: string): boolean {
  switch (operator) {
    case '=':
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
  }
  const difference = integer(left) - integer(right);
  switch (operator) {
    case '-eq':
      return difference === 0;
    case '-ne':
      return difference !== 0;
    case '-lt':
      return difference < 0;
    case '-le':
      return difference <= 0;
    case '-gt':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

function integer(text: string): number {
  if (!/^\s*[-+]?\d+\s*$/.test(text)) throw new TestSyntaxError(`${text}: bad number`);
  return Number(text);
}
