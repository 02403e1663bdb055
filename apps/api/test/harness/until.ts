import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is as wished. */
export async function until(isSo: () => Promise<boolean> | boolean, limitMs = 10_000): Promise<void> {
  for (const end = performance.now() + limitMs; !(await isSo());) {
    if (performance.now() > end) throw new Error(`Not within ${limitMs} ms: ${isSo.toString()}`);
    await sleep(10);
  }
}
