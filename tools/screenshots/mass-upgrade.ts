import type { ApiClient } from '@firmware-upgrader/api-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { newBuild } from '../demo/plan';
import { answer } from '../demo/session';

// So that a picture shows upgrades that are over, others that run and some that wait.
const DONE = 3;

/** Upgrades the whole fleet of the demo; returns while it is under way. */
export async function startMassUpgrade(api: ApiClient): Promise<void> {
  const query = { version: newBuild.version };
  const { results } = await answer(api.GET('/api/v1/firmware/build/', { params: { query } }));
  const [build] = results;
  if (!build) throw new Error('The demo has nothing to upgrade to.');
  const params = { path: { buildId: build.id } };
  const { batch } = await answer(
    api.POST('/api/v1/firmware/build/{buildId}/upgrade/', { params, body: { upgrade_all: true } }),
  );
  const of = { params: { query: { batch, status: 'success' as const, page_size: 1 } } };
  while ((await answer(api.GET('/api/v1/firmware/upgrade-operation/', of))).count < DONE) await sleep(200);
}
