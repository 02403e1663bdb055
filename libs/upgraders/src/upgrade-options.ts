import type { UpgradeOptions } from '@firmware-upgrader/domain';
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import type { OptionsSchema, Upgrader } from './upgrader';

const compiled = new WeakMap<OptionsSchema, ValidateFunction>();

/** Throws when it is no JSON schema. Unknown keywords are refused: they would be misspelt ones. */
export function compileOptionsSchema(schema: OptionsSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const validate = new Ajv2020({ allErrors: true, logger: false }).compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** What is wrong with these options, sentence by sentence; empty when the upgrader takes them. */
export function optionProblems(upgrader: Upgrader, options: Readonly<Record<string, unknown>>): string[] {
  if (Object.keys(options).length === 0) return [];
  if (!upgrader.optionsSchema) return ['This upgrader takes no options.'];
  const validate = compileOptionsSchema(upgrader.optionsSchema);
  if (!validate(options)) return (validate.errors ?? []).map(sentence);
  return upgrader.validateOptions?.(options as UpgradeOptions) ?? [];
}

function sentence({ keyword, instancePath, params, message }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `The option "${String(params['additionalProperty'])}" is not known.`;
  if (keyword === 'required') return `The option "${String(params['missingProperty'])}" is required.`;
  const key = instancePath.slice(1);
  if (key === '') return `The options ${message}.`;
  if (keyword === 'type' && params['type'] === 'boolean') return `The option "${key}" must be true or false.`;
  if (keyword === 'enum')
    return `The option "${key}" must be one of ${(params['allowedValues'] as unknown[]).join(', ')}.`;
  return `The option "${key}" ${message}.`;
}
