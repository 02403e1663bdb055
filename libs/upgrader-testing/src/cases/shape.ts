import { optionProblems, upgraderProblems } from '@firmware-upgrader/upgraders';
import assert from 'node:assert/strict';
import type { UpgraderUnderTest } from '../under-test';
import type { ContractCase } from '../contract-case';

/** What can be said without a device. */
export function shapeCases({ upgrader, options = {} }: UpgraderUnderTest): ContractCase[] {
  return [
    {
      name: 'is one that the product takes: label, schema of options, all phases',
      run: async () => assert.deepEqual(upgraderProblems(upgrader), []),
    },
    {
      name: 'takes the options of its own schema, and no others',
      run: async () => {
        assert.deepEqual(optionProblems(upgrader, {}), []);
        assert.deepEqual(optionProblems(upgrader, options), []);
        assert.notDeepEqual(optionProblems(upgrader, { 'no such option': true }), []);
        for (const [key, value] of Object.entries(defaults(upgrader.optionsSchema))) {
          assert.deepEqual(optionProblems(upgrader, { [key]: value }), [], `The default of "${key}" is refused.`);
        }
      },
    },
  ];
}

function defaults(schema: UpgraderUnderTest['upgrader']['optionsSchema']): Record<string, unknown> {
  const properties = (schema?.['properties'] ?? {}) as Record<string, { default?: unknown }>;
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, option]) => ('default' in option ? [[key, option.default]] : [])),
  );
}
