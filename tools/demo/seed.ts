import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient } from '@firmware-upgrader/api-client';
import { makeImage, type RouterModel } from '@firmware-upgrader/device-simulator';
import type { Fleet } from './fleet';
import { category, imageBytes, models, newBuild, oldBuild, organizations } from './plan';
import type { PlannedBuild, PlannedOrganization, PlannedRouter } from './plan';
import { answer } from './session';

// The fleet has no more of anything.
const query = { page_size: 100 };

const pollMs = 250;

/** Makes through the API what is missing of the plan, so it can be interrupted and repeated. Returns the new build's id. */
export async function seed(api: ApiClient, fleet: Fleet): Promise<{ oldBuildId: string; newBuildId: string }> {
  for (const organization of organizations) await seedOrganization(api, fleet, organization);
  const categoryId = await ensureCategory(api);
  // Images come after the devices: it is the arrival of an image that finds those which run it already.
  const oldBuildId = await ensureBuild(api, categoryId, oldBuild);
  const newBuildId = await ensureBuild(api, categoryId, newBuild);
  return { oldBuildId, newBuildId };
}

async function seedOrganization(api: ApiClient, fleet: Fleet, organization: PlannedOrganization): Promise<void> {
  const organizationId = await ensureOrganization(api, organization);
  const credentialsId = await ensureCredentials(api, fleet, organizationId);
  const params = { query: { ...query, organization: organizationId } };
  const known = (await answer(api.GET('/api/v1/controller/device/', { params }))).results;
  for (const plan of organization.routers) {
    const device =
      known.find(({ mac_address }) => mac_address === plan.macAddress) ??
      (await createDevice(api, organizationId, plan));
    const router = await fleet.routerOf(plan, device.id);
    await ensureConnection(api, device.id, credentialsId, router.port);
  }
}

async function ensureOrganization(api: ApiClient, { name, slug }: PlannedOrganization): Promise<string> {
  const { results } = await answer(api.GET('/api/v1/users/organization/', { params: { query } }));
  const known = results.find((organization) => organization.slug === slug);
  return (known ?? (await answer(api.POST('/api/v1/users/organization/', { body: { name, slug } })))).id;
}

async function ensureCredentials(api: ApiClient, fleet: Fleet, organization: string): Promise<string> {
  const params = { query: { ...query, organization } };
  const [known] = (await answer(api.GET('/api/v1/controller/credential/', { params }))).results;
  if (known) return known.id;
  const body = {
    name: 'root of the routers',
    organization,
    connector: 'openwisp_controller.connection.connectors.ssh.Ssh' as const,
    params: { username: 'root', password: fleet.password },
  };
  return (await answer(api.POST('/api/v1/controller/credential/', { body }))).id;
}

function createDevice(api: ApiClient, organization: string, { name, macAddress, model }: PlannedRouter) {
  const body = {
    name,
    organization,
    mac_address: macAddress,
    management_ip: '127.0.0.1',
    model: model.model,
    os: oldBuild.os,
    system: model.target,
  };
  return answer(api.POST('/api/v1/controller/device/', { body }));
}

/** All routers share one address; their ports tell them apart. */
async function ensureConnection(api: ApiClient, deviceId: string, credentials: string, port: number): Promise<void> {
  const path = { deviceId };
  const list = api.GET('/api/v1/controller/device/{deviceId}/connection/', { params: { path, query } });
  const known = (await answer(list)).results.find((connection) => connection.credentials === credentials);
  const params = { port };
  if (!known) {
    const body = { credentials, params };
    await answer(api.POST('/api/v1/controller/device/{deviceId}/connection/', { params: { path }, body }));
  } else if (known.params.port !== port) {
    const change = { params: { path: { deviceId, id: known.id } }, body: { params } };
    await answer(api.PATCH('/api/v1/controller/device/{deviceId}/connection/{id}/', change));
  }
}

async function ensureCategory(api: ApiClient): Promise<string> {
  const { results } = await answer(api.GET('/api/v1/firmware/category/', { params: { query } }));
  const known = results.find(({ name, organization }) => name === category.name && organization === null);
  const body = { ...category, organization: null };
  return (known ?? (await answer(api.POST('/api/v1/firmware/category/', { body })))).id;
}

async function ensureBuild(api: ApiClient, categoryId: string, build: PlannedBuild): Promise<string> {
  const { version, os, changelog } = build;
  const params = { query: { ...query, category: categoryId, version } };
  const [known] = (await answer(api.GET('/api/v1/firmware/build/', { params }))).results;
  const body = { category: categoryId, version, os, changelog };
  const { id } = known ?? (await answer(api.POST('/api/v1/firmware/build/', { body })));
  const path = { buildId: id };
  const list = api.GET('/api/v1/firmware/build/{buildId}/image/', { params: { path, query } });
  const types = (await answer(list)).results.map(({ type }) => type);
  for (const model of models) if (!types.includes(model.imageType)) await uploadImage(api, id, build, model);
  return id;
}

async function uploadImage(api: ApiClient, buildId: string, build: PlannedBuild, model: RouterModel): Promise<void> {
  const { version, revision } = build;
  const bytes = makeImage({
    boards: [model.boardName],
    version,
    revision,
    target: model.target,
    sizeBytes: imageBytes,
    seed: `${version} ${model.boardName}`,
  });
  const form = new FormData();
  form.set('type', model.imageType);
  form.set('file', new Blob([bytes]), `openwrt-${version}-${model.imageType}`);
  await answer(
    api.POST('/api/v1/firmware/build/{buildId}/image/', {
      params: { path: { buildId } },
      body: { type: model.imageType, file: '' },
      bodySerializer: () => form,
    }),
  );
}

/** Waits until all of the plan are known to run one of the builds; false: the worker did not see to that in time. */
export async function waitUntilPaired(api: ApiClient, buildIds: readonly string[], limitMs: number): Promise<boolean> {
  const wanted = organizations.reduce((sum, { routers }) => sum + routers.length, 0);
  const until = performance.now() + limitMs;
  while (performance.now() < until) {
    const builds = await Promise.all(
      buildIds.map((id) => answer(api.GET('/api/v1/firmware/build/{id}/', { params: { path: { id } } }))),
    );
    if (builds.reduce((sum, { installed_count }) => sum + installed_count, 0) >= wanted) return true;
    await wait(pollMs);
  }
  return false;
}
