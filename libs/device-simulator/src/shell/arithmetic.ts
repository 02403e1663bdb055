export interface Variables {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

export class ArithmeticError extends Error {
  constructor(message: string) {
    super(`arithmetic: ${message}`);
    this.name = 'ArithmeticError';
  }
}

const tokenPattern =
  /\s*(?:(0[xX][0-9a-fA-F]+|\d+)|([A-Za-z_]\w*)|(<<=|>>=|[-+*/%&|^]=|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%<>!~&|^?:()=,]))/y;

/** Binary operators by binding strength, weakest first. */
const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];

const operations: Readonly<Record<string, (left: bigint, right: bigint) => bigint>> = {
  '||': (left, right) => truth(left !== 0n || right !== 0n),
  '&&': (left, right) => truth(left !== 0n && right !== 0n),
  '|': (left, right) => left | right,
  '^': (left, right) => left ^ right,
  '&': (left, right) => left & right,
  '==': (left, right) => truth(left === right),
  '!=': (left, right) => truth(left !== right),
  '<': (left, right) => truth(left < right),
  '<=': (left, right) => truth(left <= right),
  '>': (left, right) => truth(left > right),
  '>=': (left, right) => truth(left >= right),
  '<<': (left, right) => left << right,
  '>>': (left, right) => left >> right,
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / divisor(right),
  '%': (left, right) => left % divisor(right),
};

/** The value of what stands in `$(( ))`, in 64-bit integers as ash has them. */
export function evaluateArithmetic(text: string, variables: Variables): string {
  const evaluation = new Evaluation(tokenize(text), variables);
  return text.trim() === '' ? '0' : String(evaluation.whole());
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  const trimmed = text.trimEnd();
  while (tokenPattern.lastIndex < trimmed.length) {
    const match = tokenPattern.exec(trimmed);
    if (match === null) throw new ArithmeticError('syntax error');
    tokens.push(match[0].trim());
  }
  return tokens;
}

class Evaluation {
  private position = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly variables: Variables,
  ) {}

  whole(): bigint {
    const value = this.assignment();
    if (this.position < this.tokens.length) throw new ArithmeticError('syntax error');
    return value;
  }

  private assignment(): bigint {
    const name = this.tokens[this.position] ?? '';
    const operator = this.tokens[this.position + 1] ?? '';
    if (!/^[A-Za-z_]/.test(name) || !/^(?:[-+*/%&|^]|<<|>>)?=$/.test(operator)) return this.conditional();
    this.position += 2;
    const right = this.assignment();
    const operation = operations[operator.slice(0, -1)];
    const value = BigInt.asIntN(64, operation === undefined ? right : operation(this.variable(name), right));
    this.variables.set(name, String(value));
    return value;
  }

  private conditional(): bigint {
    const condition = this.binary(0);
    if (!this.take('?')) return condition;
    const whenTrue = this.assignment();
    if (!this.take(':')) throw new ArithmeticError('syntax error');
    const whenFalse = this.assignment();
    return condition === 0n ? whenFalse : whenTrue;
  }

  private binary(level: number): bigint {
    const operators = levels[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = this.tokens[this.position] ?? '';
      const operation = operators.includes(operator) ? operations[operator] : undefined;
      if (operation === undefined) return left;
      this.position += 1;
      left = BigInt.asIntN(64, operation(left, this.binary(level + 1)));
    }
  }

  private unary(): bigint {
    if (this.take('-')) return -this.unary();
    if (this.take('+')) return this.unary();
    if (this.take('!')) return truth(this.unary() === 0n);
    if (this.take('~')) return ~this.unary();
    if (this.take('(')) {
      const value = this.assignment();
      if (!this.take(')')) throw new ArithmeticError('syntax error');
      return value;
    }
    const token = this.tokens[this.position];
    if (token === undefined) throw new ArithmeticError('syntax error');
    this.position += 1;
    if (/^[A-Za-z_]/.test(token)) return this.variable(token);
    return number(token);
  }

  private variable(name: string): bigint {
    const text = this.variables.get(name) ?? '';
    return text.trim() === '' ? 0n : number(text.trim());
  }

  private take(token: string): boolean {
    if (this.tokens[this.position] !== token) return false;
    this.position += 1;
    return true;
  }
}

function number(text: string): bigint {
  const match = /^(-?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/.exec(text);
  if (match === null) throw new ArithmeticError('syntax error');
  const [, sign, digits = ''] = match;
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return sign === '-' ? -value : value;
}

function divisor(value: bigint): bigint {
  if (value === 0n) throw new ArithmeticError('divide by zero');
  return value;
}

function truth(value: boolean): bigint {
  return value ? 1n : 0n;
}
