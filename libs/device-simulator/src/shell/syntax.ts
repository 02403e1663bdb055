/** The syntax tree of the shell language (POSIX XCU 2), as far as scripts for routers use it. */

/** Operators of `${name<operator>word}`. */
export type ParameterOperator = '-' | ':-' | '=' | ':=' | '+' | ':+' | '?' | ':?' | '#' | '##' | '%' | '%%';

export type WordPart =
  | { readonly kind: 'literal'; readonly text: string; readonly quoted: boolean }
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly quoted: boolean;
      /** `${#name}` */
      readonly isLength?: boolean;
      readonly operator?: ParameterOperator;
      readonly argument?: Word;
    }
  | { readonly kind: 'command'; readonly body: List; readonly quoted: boolean }
  | { readonly kind: 'arithmetic'; readonly expression: Word; readonly quoted: boolean };

export type Word = readonly WordPart[];

export type RedirectionOperator = '<' | '>' | '>>' | '>|' | '<&' | '>&' | '<>' | '<<';

export interface Redirection {
  readonly descriptor: number;
  readonly operator: RedirectionOperator;
  /** File name, descriptor, or the text of a here-document. */
  readonly target: Word;
}

export interface Assignment {
  readonly name: string;
  readonly value: Word;
}

export interface SimpleCommand {
  readonly kind: 'simple';
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
  readonly redirections: readonly Redirection[];
}

export type CompoundBody =
  | { readonly kind: 'subshell'; readonly body: List }
  | { readonly kind: 'group'; readonly body: List }
  | { readonly kind: 'if'; readonly branches: readonly { condition: List; body: List }[]; readonly otherwise?: List }
  | { readonly kind: 'loop'; readonly condition: List; readonly body: List; readonly isUntil: boolean }
  /** Without words it goes over the positional parameters. */
  | { readonly kind: 'for'; readonly variable: string; readonly words?: readonly Word[]; readonly body: List }
  | {
      readonly kind: 'case';
      readonly subject: Word;
      readonly branches: readonly { readonly patterns: readonly Word[]; readonly body: List }[];
    };

export interface CompoundCommand {
  readonly kind: 'compound';
  readonly compound: CompoundBody;
  readonly redirections: readonly Redirection[];
}

export interface FunctionDefinition {
  readonly kind: 'function';
  readonly name: string;
  readonly body: CompoundCommand;
}

export type Command = SimpleCommand | CompoundCommand | FunctionDefinition;

export interface Pipeline {
  readonly commands: readonly Command[];
  readonly isNegated: boolean;
}

export interface AndOrList {
  readonly first: Pipeline;
  readonly rest: readonly { readonly operator: '&&' | '||'; readonly pipeline: Pipeline }[];
  readonly isBackground: boolean;
}

export type List = readonly AndOrList[];

export function listOf(command: Command): List {
  return [{ first: { commands: [command], isNegated: false }, rest: [], isBackground: false }];
}

export class ShellSyntaxError extends Error {
  constructor(message: string) {
    super(`syntax error: ${message}`);
    this.name = 'ShellSyntaxError';
  }
}
