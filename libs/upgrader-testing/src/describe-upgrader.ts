import { createRequire } from 'node:module';
import type { UpgraderUnderTest } from './under-test';
import { CASE_LIMIT_MS, upgraderContract } from './upgrader-contract';

type Test = (name: string, run: () => Promise<void>, timeoutMs?: number) => unknown;

interface TestRunner {
  describe(name: string, define: () => void): unknown;
  /** Most of a case is waiting for its own router: runners that can have several cases at work at once. */
  readonly it: Test & { readonly concurrent?: Test };
}

/** The contract as tests of the runner whose `describe` and `it` are global, as Jest's are, else of `node --test`. */
export function describeUpgrader(name: string, under: UpgraderUnderTest): void {
  const { describe, it } = testRunner();
  const test = it.concurrent ?? it;
  describe(`${name}, by the contract of upgraders,`, () => {
    for (const { name: promise, run } of upgraderContract(under)) test(promise, run, 2 * CASE_LIMIT_MS);
  });
}

const AT_ONCE = 4;

function testRunner(): TestRunner {
  const here = globalThis as Partial<TestRunner>;
  if (here.describe && here.it) return { describe: here.describe, it: here.it };
  const { describe, it } = createRequire(__filename)('node:test') as typeof import('node:test');
  return {
    describe: (name, define) => describe(name, { concurrency: AT_ONCE }, define),
    it: (name, run) => it(name, run),
  };
}
