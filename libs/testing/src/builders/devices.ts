import {
  Credentials,
  credentialsSecretContext,
  Device,
  DeviceConnection,
  DeviceGroup,
  DeviceLocation,
  Location,
  type Organization,
  SecretSealer,
} from '@firmware-upgrader/database';
import { randomBytes, randomUUID } from 'node:crypto';
import { TEST_MODEL } from './firmware';
import type { Rows } from './rows';

/** Under this key the secrets of credentials are sealed; give it to the processes under test. */
export const TEST_SECRET_KEY = 'a-secret-key-for-tests-and-nothing-else';

export function deviceBuilders(rows: Rows, ourOrganization: () => Promise<Organization>) {
  const sealer = new SecretSealer(TEST_SECRET_KEY);
  const organizationOf = async (values: { organizationId?: string }) =>
    values.organizationId ?? (await ourOrganization()).id;

  const aDevice = async (values: Partial<Device> = {}) => {
    const n = rows.next();
    return rows.insert(Device, {
      name: `router-${n}`,
      macAddress: `02:00:00:${n.toString(16).padStart(6, '0').toUpperCase().match(/../g)?.join(':')}`,
      key: randomBytes(16).toString('hex'),
      model: TEST_MODEL,
      managementIp: `127.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
      ...values,
      organizationId: await organizationOf(values),
    });
  };

  const someCredentials = async (values: Partial<Credentials> & { secret?: string } = {}) => {
    const { secret = 'router-password', id = randomUUID(), ...rest } = values;
    return rows.insert(Credentials, {
      id,
      name: `Credentials ${rows.next()}`,
      connector: 'openwisp_controller.connection.connectors.ssh.Ssh',
      params: { username: 'root', port: 22 },
      secretKind: 'password',
      sealedSecret: sealer.seal(secret, credentialsSecretContext(id)),
      ...rest,
      organizationId: rest.organizationId === undefined ? (await ourOrganization()).id : rest.organizationId,
    });
  };

  const aDeviceGroup = async (values: Partial<DeviceGroup> = {}) =>
    rows.insert(DeviceGroup, {
      name: `Group ${rows.next()}`,
      ...values,
      organizationId: await organizationOf(values),
    });

  const aLocation = async (values: Partial<Location> = {}) =>
    rows.insert(Location, {
      name: `Location ${rows.next()}`,
      geometry: { type: 'Point', coordinates: [7.36, 45.07] },
      ...values,
      organizationId: await organizationOf(values),
    });

  return {
    aDevice,
    someCredentials,
    aDeviceGroup,
    aLocation,
    aDeviceLocation: async (values: Partial<DeviceLocation> = {}) =>
      rows.insert(DeviceLocation, {
        ...values,
        deviceId: values.deviceId ?? (await aDevice()).id,
        locationId: values.locationId ?? (await aLocation()).id,
      }),
    aDeviceConnection: async (values: Partial<DeviceConnection> = {}) => {
      const { id, organizationId } =
        values.deviceId === undefined
          ? await aDevice()
          : await rows.em.findOneByOrFail(Device, { id: values.deviceId });
      return rows.insert(DeviceConnection, {
        updateStrategy: 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt',
        ...values,
        deviceId: id,
        credentialsId: values.credentialsId ?? (await someCredentials({ organizationId })).id,
      });
    },
  };
}
