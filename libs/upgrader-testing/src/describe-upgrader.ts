import { createRequire } from 'node:module';
import type { UpgraderUnderTest } from './under-test';
import { CASE_LIMIT_MS, upgraderContract } from './upgrader-contract';

interface TestRunner {
  describe(name: string, define: () => void): unknown;
  it(name: string, run: () => Promise<void>, timeoutMs?: number): unknown;
}

/** The contract as tests of Jest, Vitest or Mocha, where they are global, else of `node --test`. */
export function describeUpgrader(name: string, under: UpgraderUnderTest): void {
  const { describe, it } = testRunner();
  describe(`${name}, by the contract of upgraders,`, () => {
    for (const { name: promise, run } of upgraderContract(under)) it(promise, run, 2 * CASE_LIMIT_MS);
  });
}

function testRunner(): TestRunner {
  const here = globalThis as Partial<TestRunner>;
  if (here.describe && here.it) return here as TestRunner;
  return createRequire(__filename)('node:test') as TestRunner;
}
