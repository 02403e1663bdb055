import { matchesPattern } from './pattern';
import type { Shell } from './shell';
import { ShellError } from './shell-error';
import type { Word, WordPart } from './syntax';

type ParameterPart = Extract<WordPart, { kind: 'parameter' }>;
type Substitution = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'word'; readonly word: Word };

/** The value of a parameter; undefined when it is not set. */
export function parameterText(shell: Shell, name: string): string | undefined {
  switch (name) {
    case '@':
    case '*':
      return shell.parameters.length === 0
        ? undefined
        : shell.parameters.join((shell.variables.get('IFS') ?? ' ')[0] ?? '');
    case '#':
      return String(shell.parameters.length);
    case '?':
      return String(shell.lastStatus);
    case '$':
      return String(shell.mainPid);
    case '!':
      return shell.lastBackgroundPid === undefined ? undefined : String(shell.lastBackgroundPid);
    case '-':
      return shell.optionLetters;
    case '0':
      return shell.name;
    default:
      return /^\d/.test(name) ? shell.parameters[Number(name) - 1] : shell.variables.get(name);
  }
}

/** What `${name<operator>word}` comes to. */
export async function substituteParameter(
  shell: Shell,
  part: ParameterPart,
  value: string | undefined,
  expandPattern: (word: Word) => Promise<string>,
): Promise<Substitution> {
  const { name, operator, argument = [], isLength } = part;
  if (isLength === true) return text(String(lengthOf(shell, name, value)));
  const isMissing = value === undefined || (operator?.startsWith(':') === true && value === '');
  switch (operator) {
    case undefined:
      return text(value ?? unsetText(shell, name));
    case '-':
    case ':-':
      return isMissing ? { kind: 'word', word: argument } : text(value);
    case '+':
    case ':+':
      return isMissing ? text('') : { kind: 'word', word: argument };
    case '=':
    case ':=': {
      if (!isMissing) return text(value);
      const assigned = (await expandPattern(argument)).replace(/\\([\s\S])/g, '$1');
      shell.assign(name, assigned);
      return text(assigned);
    }
    case '?':
    case ':?': {
      if (!isMissing) return text(value);
      throw new ShellError(`${name}: ${(await expandPattern(argument)) || 'parameter not set or null'}`, 2);
    }
    default: {
      const pattern = await expandPattern(argument);
      const subject = value ?? unsetText(shell, name);
      return text(
        operator.startsWith('#') ? trimStart(subject, pattern, operator) : trimEnd(subject, pattern, operator),
      );
    }
  }
}

function text(value: string): Substitution {
  return { kind: 'text', text: value };
}

function lengthOf(shell: Shell, name: string, value: string | undefined): number {
  return name === '@' || name === '*' ? shell.parameters.length : (value ?? unsetText(shell, name)).length;
}

function unsetText(shell: Shell, name: string): string {
  if (shell.options.has('u') && name !== '@' && name !== '*') throw new ShellError(`${name}: parameter not set`, 2);
  return '';
}

function trimStart(subject: string, pattern: string, operator: string): string {
  const lengths = Array.from({ length: subject.length + 1 }, (_, length) => length);
  if (operator === '##') lengths.reverse();
  const found = lengths.find((length) => matchesPattern(subject.slice(0, length), pattern));
  return found === undefined ? subject : subject.slice(found);
}

function trimEnd(subject: string, pattern: string, operator: string): string {
  const starts = Array.from({ length: subject.length + 1 }, (_, start) => start);
  if (operator === '%') starts.reverse();
  const found = starts.find((start) => matchesPattern(subject.slice(start), pattern));
  return found === undefined ? subject : subject.slice(0, found);
}
