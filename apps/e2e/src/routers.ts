import { type ApiClient, createApiClient } from '@firmware-upgrader/api-client';
import { type RouterModel, routerModels, SimulatedRouter } from '@firmware-upgrader/device-simulator';

export interface Login {
  readonly username: string;
  readonly password: string;
}

const plan: readonly (readonly [name: string, model: RouterModel])[] = [
  ['ap-harbour', routerModels.archerC7],
  ['ap-library', routerModels.archerC7],
  ['ap-market', routerModels.unifi6Lite],
  ['ap-station', routerModels.unifi6Lite],
];

const password = 'a password of routers';

/** Simulated routers, and the devices of the product that they are. */
export async function startRouters(baseUrl: string, login: Login): Promise<SimulatedRouter[]> {
  const api = await clientFor(baseUrl, login);
  const { data: organizations } = await api.GET('/api/v1/users/organization/');
  const organization = organizations!.results[0]!.id;
  const { data: credentials } = await api.POST('/api/v1/controller/credential/', {
    body: {
      name: 'Routers',
      organization,
      connector: 'openwisp_controller.connection.connectors.ssh.Ssh',
      params: { username: 'root', password },
    },
  });
  return Promise.all(
    plan.map(async ([name, model], index) => {
      const mac_address = `02:00:00:00:00:0${index + 1}`;
      const { data: device } = await api.POST('/api/v1/controller/device/', {
        body: { name, organization, mac_address, management_ip: '127.0.0.1', model: model.model },
      });
      const router = await SimulatedRouter.start({
        name,
        model,
        password,
        id: device!.id,
        macAddress: mac_address,
        // Slow enough that one can watch.
        delays: { testMs: 300, flashMs: 300, rebootMs: 500 },
        uploadBytesPerSecond: 2_000_000,
      });
      await api.POST('/api/v1/controller/device/{deviceId}/connection/', {
        params: { path: { deviceId: device!.id } },
        body: { credentials: credentials!.id, params: { port: router.port } },
      });
      return router;
    }),
  );
}

export async function clientFor(baseUrl: string, login: Login): Promise<ApiClient> {
  const { data } = await createApiClient({ baseUrl }).POST('/api/v1/users/token/', { body: login });
  return createApiClient({ baseUrl, token: data!.token });
}
