import type { Program, ProgramContext } from '../shell/program';
import { eachInput, readAll, readLines, untouchedContent } from './inputs';
import { parseOptions } from './options';
import { regularExpression } from './regular-expression';

/** Commands of busybox that search, cut and count text. */
export const textCommands = { grep, head, tail, wc } as const satisfies Record<string, Program>;

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

async function grep(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'EFoqxe:');
  if (options === undefined) return 2;
  const { flags, operands } = options;
  const given = options.values.get('e');
  const dialect = flags.has('F') ? 'fixed' : flags.has('E') ? 'extended' : 'basic';
  const expressions = (given ?? operands[0] ?? '')
    .split('\n')
    .map((pattern) => regularExpression(pattern, dialect, { wholeLine: flags.has('x') }));
  const { lines, status } = await readLines(context, given === undefined ? operands.slice(1) : operands);
  const found = lines.filter((line) => expressions.some((expression) => expression.test(line)));
  const matchesIn = (line: string) =>
    expressions.flatMap((expression) => line.match(new RegExp(expression, 'g')) ?? []);
  if (!flags.has('q')) await context.print(asText(flags.has('o') ? found.flatMap(matchesIn) : found));
  if (found.length > 0) return 0;
  return status === 0 ? 1 : 2;
}

async function head(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'n:c:');
  if (options === undefined) return 1;
  const bytes = options.values.get('c');
  return eachInput(context, options.operands, async (file) => {
    if (bytes !== undefined) {
      let left = Number(bytes);
      while (left > 0) {
        const chunk = await context.process.until(file.read());
        if (chunk === null) break;
        file.putBack(chunk.subarray(left));
        await context.print(chunk.subarray(0, left));
        left -= Math.min(left, chunk.length);
      }
      return;
    }
    for (let left = Number(options.values.get('n') ?? 10); left > 0; left -= 1) {
      const line = await context.process.until(file.readLine());
      if (line === null) break;
      await context.print(line);
    }
  });
}

async function tail(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'n:c:');
  if (options === undefined) return 1;
  const bytes = options.values.get('c');
  const count = bytes ?? options.values.get('n') ?? '10';
  const [only] = options.operands;
  if (bytes !== undefined && only !== undefined && !bytes.startsWith('+') && options.operands.length === 1) {
    return tailOfFile(context, only, Number(bytes));
  }
  return eachInput(context, options.operands, async (file) => {
    const all = await readAll(context, file);
    if (bytes !== undefined) {
      await context.print(
        bytes.startsWith('+') ? all.subarray(Number(count) - 1) : all.subarray(Math.max(0, all.length - Number(count))),
      );
      return;
    }
    const lines = all.length === 0 ? [] : all.toString().replace(/\n$/, '').split('\n');
    const start = count.startsWith('+') ? Number(count) - 1 : Math.max(0, lines.length - Number(count));
    await context.print(asText(lines.slice(start)));
  });
}

/** Works on big files too, of which only the end is kept. */
async function tailOfFile(context: ProgramContext, path: string, bytes: number): Promise<number> {
  const node = context.files.find(context.path(path));
  if (node?.kind !== 'file') return context.fail(`can't open '${path}': No such file or directory`);
  const kept = node.content.tail();
  await context.print(kept.subarray(Math.max(0, kept.length - bytes)));
  return 0;
}

async function wc(context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'cl');
  if (options === undefined) return 1;
  const countsLines = options.flags.has('l');
  if (countsLines === options.flags.has('c')) return context.fail('only -c or -l is simulated');
  return eachInput(context, options.operands, async (file, path) => {
    const content = untouchedContent(file);
    const bytes = async () => readAll(context, file);
    const count = countsLines
      ? (await bytes()).toString().split('\n').length - 1
      : (content?.sizeBytes ?? (await bytes()).length);
    await context.print(`${count}${path === '-' ? '' : ` ${path}`}\n`);
  });
}
