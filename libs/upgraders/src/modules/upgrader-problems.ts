import { upgradePhases } from '@firmware-upgrader/domain';
import { compileOptionsSchema } from '../upgrade-options';
import type { ActivePhase } from '../upgrader';

type Shape = Readonly<Record<string, unknown>>;

const phases = upgradePhases.filter((phase): phase is ActivePhase => phase !== 'queued');
const optionTypes: readonly unknown[] = ['boolean', 'string', 'integer', 'number'];

/** What keeps a value from being an upgrader, as parts of one sentence; empty when it is one. */
export function upgraderProblems(value: unknown): string[] {
  if (!isObject(value)) return ['it exports no upgrader by default'];
  return [
    ...(typeof value['label'] === 'string' && value['label'].trim() !== '' ? [] : ['"label" is no text']),
    ...schemaProblems(value['optionsSchema']),
    ...phaseProblems(value['phases']),
    ...(typeof value['tidyUp'] === 'function' ? [] : ['"tidyUp" is no function']),
    ...['validateOptions', 'inspect', 'adopt']
      .filter((name) => value[name] !== undefined && typeof value[name] !== 'function')
      .map((name) => `"${name}" is no function`),
    ...imageTypeProblems(value['imageTypes']),
  ];
}

function schemaProblems(schema: unknown): string[] {
  if (schema === null) return [];
  if (!isObject(schema)) return ['"optionsSchema" is neither a JSON schema nor null'];
  try {
    compileOptionsSchema(schema);
  } catch (error) {
    return [`"optionsSchema" does not compile: ${error instanceof Error ? error.message : String(error)}`];
  }
  const { type, properties, additionalProperties, required } = schema;
  if (type !== 'object' || !isObject(properties)) return ['"optionsSchema" is not of an object with properties'];
  return [
    ...(additionalProperties === false ? [] : ['"optionsSchema" does not say "additionalProperties": false']),
    ...(required === undefined ? [] : ['"optionsSchema" requires options, which are all optional']),
    ...Object.entries(properties)
      .filter(([, option]) => !isObject(option) || !optionTypes.includes(option['type']))
      .map(([key]) => `the option "${key}" is no boolean, string, integer or number`),
  ];
}

function phaseProblems(given: unknown): string[] {
  if (!isObject(given)) return ['"phases" is no object'];
  return [
    ...phases
      .filter((phase) => typeof given[phase] !== 'function')
      .map((phase) => `the phase "${phase}" is no function`),
    ...Object.keys(given)
      .filter((name) => !phases.some((phase) => phase === name))
      .map((name) => `there is no phase "${name}"`),
  ];
}

function imageTypeProblems(types: unknown): string[] {
  if (types === undefined) return [];
  const isType = (entry: unknown) =>
    isObject(entry) &&
    typeof entry['type'] === 'string' &&
    typeof entry['label'] === 'string' &&
    Array.isArray(entry['boards']) &&
    entry['boards'].every((board) => typeof board === 'string');
  return Array.isArray(types) && types.every(isType) ? [] : ['"imageTypes" is no list of { type, label, boards }'];
}

function isObject(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
