import { config as readDotenv } from 'dotenv';
import { join } from 'node:path';
import { type Definition, definitions, type SettingName, type Settings } from './definitions';

export type SettingSource = 'environment' | '.env' | 'default';

export interface SettingInUse {
  readonly name: SettingName;
  readonly text: string;
  readonly source: SettingSource;
  /** The name it was found under: ours, or the original's. */
  readonly writtenAs: string;
}

type Texts = Readonly<Record<string, string | undefined>>;

export class InvalidSettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'InvalidSettingsError';
  }
}

const names = Object.keys(definitions) as SettingName[];

/**
 * Reads every setting from the environment, then from the `.env` file of the start folder. All bad values are
 * reported together, each with its name, value and what is allowed.
 */
export function readSettings(environment: Texts = process.env, envFile: Texts = readEnvFile()): Settings {
  const problems = new Set<string>();
  const values: Record<string, unknown> = {};
  for (const name of names) {
    try {
      values[name] = parse(findSetting(name, environment, envFile));
    } catch (error) {
      if (!(error instanceof InvalidSettingsError)) throw error;
      for (const problem of error.problems) problems.add(problem);
    }
  }
  const settings = values as unknown as Settings;
  for (const problem of disagreements(settings)) problems.add(problem);
  if (problems.size > 0) throw new InvalidSettingsError([...problems]);
  return withPlaces(settings);
}

/** What the launcher makes up for; a process of its own cannot work without. */
export function requireConnections(settings: Settings): Settings {
  const missing = (['DATABASE_URL', 'SECRET_KEY'] as const).filter((name) => settings[name] === '');
  if (missing.length > 0) throw new InvalidSettingsError(missing.map((name) => `${name} is not set.`));
  return settings;
}

/** One setting may decide another's default, and all processes must come to the same. */
function withPlaces(settings: Settings): Settings {
  return { ...settings, STORAGE_DIR: settings.STORAGE_DIR || join(settings.DATA_DIR, 'firmware') };
}

/** Every setting as it was written, and where. */
export function settingsInUse(environment: Texts = process.env, envFile: Texts = readEnvFile()): SettingInUse[] {
  return names.map((name) => findSetting(name, environment, envFile));
}

/** Ours wins over the original's name, and under one name the environment over the file. */
function findSetting(name: SettingName, environment: Texts, envFile: Texts): SettingInUse {
  const definition: Definition<unknown> = definitions[name];
  const places = [
    { texts: environment, source: 'environment' },
    { texts: envFile, source: '.env' },
  ] as const;
  for (const { texts, source } of places) {
    const text = texts[name];
    if (text) return { name, text, source, writtenAs: name };
  }
  if (definition.original !== undefined) {
    for (const { texts, source } of places) {
      const text = textUnderOriginalName(definition.original, texts);
      if (text) return { name, text, source, writtenAs: definition.original };
    }
  }
  return { name, text: definition.default, source: 'default', writtenAs: name };
}

function parse({ name, text, writtenAs }: SettingInUse): unknown {
  const definition: Definition<unknown> = definitions[name];
  try {
    return definition.parse(text);
  } catch (error) {
    const shown = definition.isSecret ? '(hidden)' : JSON.stringify(text);
    throw invalid(writtenAs, shown, error instanceof Error ? error.message : 'another value');
  }
}

/** Each may be right by itself and wrong beside another. */
function* disagreements(settings: Partial<Settings>): Iterable<string> {
  if (settings.TRANSFER === 'pull' && settings.PUBLIC_URL === '') {
    yield 'PUBLIC_URL="" is not valid: expected the URL that devices fetch images from, since TRANSFER is pull.';
  }
  if (settings.EMBEDDED === 'off' && settings.DATABASE_URL === '') {
    yield 'DATABASE_URL="" is not valid: expected the URL of a PostgreSQL server, since EMBEDDED is off.';
  }
}

function textUnderOriginalName(original: string, texts: Texts): string | undefined {
  const [name = '', key] = original.split('.');
  const text = texts[name];
  // The original's base URL may be a mere path, which says nothing here.
  if (!text || (name === 'OPENWISP_FIRMWARE_API_BASEURL' && !URL.canParse(text))) return undefined;
  if (key === undefined) return text;
  const value = parseDictionary(name, text)[key];
  return value === undefined || value === null ? undefined : String(value);
}

function parseDictionary(name: string, text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(name, JSON.stringify(text), 'a JSON object');
  }
  return value as Record<string, unknown>;
}

function invalid(name: string, shown: string, allowed: string): InvalidSettingsError {
  return new InvalidSettingsError([`${name}=${shown} is not valid: expected ${allowed}.`]);
}

function readEnvFile(): Texts {
  const file: Record<string, string> = {};
  readDotenv({ processEnv: file, quiet: true });
  return file;
}
