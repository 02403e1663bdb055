import { config as readEnvFile } from 'dotenv';
import { definitions, type SettingName, type Settings } from './definitions';

export type SettingSource = 'environment' | '.env' | 'default';

export interface SettingInUse {
  readonly name: SettingName;
  readonly text: string;
  readonly source: SettingSource;
}

type Texts = Readonly<Record<string, string | undefined>>;

export class InvalidSettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'InvalidSettingsError';
  }
}

/**
 * Reads every setting from the environment, then from the `.env` file of the start folder. All bad values are
 * reported together, each with its name, value and what is allowed.
 */
export function readSettings(environment: Texts = process.env, envFile: Texts = readEnv()): Settings {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const { name, text } of settingsInUse(environment, envFile)) {
    const definition = definitions[name];
    try {
      values[name] = text === '' && definition.default === '' ? parseEmpty(name) : definition.parse(text);
    } catch (error) {
      const shown = 'isSecret' in definition && definition.isSecret ? '(hidden)' : JSON.stringify(text);
      problems.push(
        `${name}=${shown} is not valid: expected ${error instanceof Error ? error.message : 'another value'}.`,
      );
    }
  }
  if (problems.length > 0) throw new InvalidSettingsError(problems);
  return values as unknown as Settings;
}

/** Every setting as it was written, and where; ours wins over the original's name, the environment over the file. */
export function settingsInUse(environment: Texts = process.env, envFile: Texts = readEnv()): SettingInUse[] {
  return (Object.keys(definitions) as SettingName[]).map((name) => {
    const definition = definitions[name];
    const original = 'original' in definition ? definition.original : undefined;
    const candidates: [Texts, SettingSource, string | undefined][] = [
      [environment, 'environment', environment[name]],
      [envFile, '.env', envFile[name]],
      [environment, 'environment', original && textUnderOriginalName(original, environment)],
      [envFile, '.env', original && textUnderOriginalName(original, envFile)],
    ];
    for (const [, source, text] of candidates) {
      if (text !== undefined && text !== '') return { name, text, source };
    }
    return { name, text: definition.default, source: 'default' };
  });
}

// A text that may be empty has no value then; every other type knows what its empty text means.
function parseEmpty(name: SettingName): unknown {
  return name === 'SECRET_KEY' ? '' : definitions[name].parse('');
}

function textUnderOriginalName(original: string, texts: Texts): string | undefined {
  const [name = '', key] = original.split('.');
  const text = texts[name];
  if (text === undefined || text === '') return undefined;
  // The original's base URL may be a mere path, which says nothing here.
  if (name === 'OPENWISP_FIRMWARE_API_BASEURL' && !URL.canParse(text)) return undefined;
  if (key === undefined) return text;
  try {
    const value = (JSON.parse(text) as Record<string, unknown>)[key];
    return value === undefined || value === null ? undefined : String(value);
  } catch {
    throw new InvalidSettingsError([`${name} is not valid: expected a JSON object.`]);
  }
}

function readEnv(): Texts {
  const file: Record<string, string> = {};
  readEnvFile({ processEnv: file, quiet: true });
  return file;
}
