import type { ProgramContext } from '../shell/program';

export interface ParsedOptions {
  readonly flags: ReadonlySet<string>;
  /** Values of the options that take one. */
  readonly values: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
}

/** Options as getopt reads them; `letters` as in C, `:` after those with a value. Undefined: refused, and said so. */
export async function parseOptions(context: ProgramContext, letters: string): Promise<ParsedOptions | undefined> {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const operands: string[] = [];
  for (let index = 0; index < context.args.length; index += 1) {
    const arg = context.args[index] ?? '';
    if (arg === '--') {
      operands.push(...context.args.slice(index + 1));
      break;
    }
    if (!/^-./.test(arg)) {
      operands.push(arg);
      continue;
    }
    for (let at = 1; at < arg.length; at += 1) {
      const letter = arg[at] ?? '';
      const position = letters.indexOf(letter);
      if (position < 0 || letter === ':') return refuse(context, letter);
      if (letters[position + 1] !== ':') {
        flags.add(letter);
        continue;
      }
      const attached = arg.slice(at + 1);
      if (attached === '') index += 1;
      values.set(letter, attached === '' ? (context.args[index] ?? '') : attached);
      break;
    }
  }
  return { flags, values, operands };
}

async function refuse(context: ProgramContext, letter: string): Promise<undefined> {
  context.machine.noteUnknownCommand(`${context.name} -${letter}`);
  await context.fail(`unrecognized option: ${letter}`);
  return undefined;
}
