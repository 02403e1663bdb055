import { FileError, type FileSystem } from '../filesystem/file-system';
import type { Program, ProgramContext } from '../shell/program';
import { parseOptions } from '../commands/options';

interface Section {
  readonly type: string;
  readonly name: string | undefined;
  readonly options: Map<string, string>;
}

/** OpenWrt's configuration in `/etc/config`, one package per file. */
export class Uci {
  constructor(private readonly files: FileSystem) {}

  /** `package.section`, for its type, or `package.section.option`; sections also as `@type[index]`. */
  get(path: string): string | undefined {
    const [packageName = '', sectionName = '', option] = splitPath(path);
    const section = findSection(this.read(packageName), sectionName);
    return option === undefined ? section?.type : section?.options.get(option);
  }

  set(path: string, value: string): boolean {
    const [packageName = '', sectionName = '', option] = splitPath(path);
    const sections = this.read(packageName);
    if (option === undefined) {
      sections.push({ type: value, name: sectionName, options: new Map() });
    } else {
      const section = findSection(sections, sectionName);
      if (section === undefined) return false;
      section.options.set(option, value);
    }
    this.write(packageName, sections);
    return true;
  }

  delete(path: string): boolean {
    const [packageName = '', sectionName = '', option] = splitPath(path);
    const sections = this.read(packageName);
    const section = findSection(sections, sectionName);
    if (section === undefined) return false;
    if (option === undefined) sections.splice(sections.indexOf(section), 1);
    else if (!section.options.delete(option)) return false;
    this.write(packageName, sections);
    return true;
  }

  private read(packageName: string): Section[] {
    const path = `/etc/config/${packageName}`;
    const sections: Section[] = [];
    const text = this.files.exists(path) ? this.files.readText(path) : '';
    for (const line of text.split('\n')) {
      const [keyword, first = '', second] = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
        ([, single, double, bare]) => single ?? double ?? bare ?? '',
      );
      if (keyword === 'config') sections.push({ type: first, name: second, options: new Map() });
      if (keyword === 'option') sections.at(-1)?.options.set(first, second ?? '');
    }
    return sections;
  }

  private write(packageName: string, sections: readonly Section[]): void {
    const text = sections.map(({ type, name, options }) => {
      const head = name === undefined ? `config ${type}` : `config ${type} '${name}'`;
      return [head, ...[...options].map(([option, value]) => `\toption ${option} '${value}'`), ''].join('\n');
    });
    this.files.placeText(`/etc/config/${packageName}`, `\n${text.join('\n')}`);
  }
}

function splitPath(path: string): string[] {
  return path.split('.');
}

function findSection(sections: readonly Section[], name: string): Section | undefined {
  const [, type, index] = /^@([\w-]+)\[(-?\d+)\]$/.exec(name) ?? [];
  if (type === undefined) return sections.find((section) => section.name === name);
  return sections.filter((section) => section.type === type).at(Number(index));
}

/** The `uci` command. Changes are in force at once; `commit` finds nothing left to do. */
export const uciProgram: Program = async (context) => {
  const options = await parseOptions(context, 'qSXd:');
  if (options === undefined) return 255;
  const [command = '', argument = ''] = options.operands;
  const isQuiet = options.flags.has('q');
  try {
    return await run(context, new Uci(context.files), command, argument, isQuiet);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return notFound(context, isQuiet);
  }
};

async function run(
  context: ProgramContext,
  uci: Uci,
  command: string,
  argument: string,
  isQuiet: boolean,
): Promise<number> {
  switch (command) {
    case 'get': {
      const value = uci.get(argument);
      if (value === undefined) return notFound(context, isQuiet);
      await context.print(`${value}\n`);
      return 0;
    }
    case 'set': {
      const [, path = '', value = ''] = /^([^=]+)=([\s\S]*)$/.exec(argument) ?? [];
      return uci.set(path, value) ? 0 : notFound(context, isQuiet);
    }
    case 'delete':
      return uci.delete(argument) ? 0 : notFound(context, isQuiet);
    case 'commit':
      return 0;
    default:
      context.machine.noteUnknownCommand(`uci ${command}`);
      return context.fail(`unknown command ${command}`, 255);
  }
}

async function notFound(context: ProgramContext, isQuiet: boolean): Promise<number> {
  return isQuiet ? 1 : context.fail('Entry not found');
}
