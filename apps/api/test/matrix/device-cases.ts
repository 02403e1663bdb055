import { randomBytes } from 'node:crypto';
import { uploadForm } from '../harness/upload';
import { read, write } from './firmware-cases';
import type { RouteCase } from './route-case';
import type { World } from './world';

const DEVICE = '/api/v1/controller/device';
const CONNECTION = `${DEVICE}/{deviceId}/connection`;
const HOST_KEY = `${DEVICE}/{deviceId}/host-key`;
const PLACE = `${DEVICE}/{deviceId}/location`;
const GROUP = '/api/v1/controller/group';
const LOCATION = '/api/v1/controller/location';

let last = 0;
const aHostName = () => `matrix-${++last}`;

const aDevice = ({ ids }: World) => ({
  name: aHostName(),
  organization: ids['organization'],
  mac_address: `02:01:${randomBytes(4).toString('hex').match(/../g)?.join(':')}`,
  config: null,
});
const aTable = (world: World) => {
  const { name, mac_address: address, organization = '' } = aDevice(world);
  return uploadForm(
    ['organization', organization],
    ['dry_run', 'no'],
    ['file', Buffer.from(`name,mac_address\n${name},${address}\n`), 'devices.csv'],
  );
};
const theDevice = ({ ids }: World) => ({ json: { devices: [ids['device']] } });
const aGroup = ({ ids }: World) => ({ name: aHostName(), organization: ids['organization'] });
const aLocation = ({ ids }: World) => ({ ...aGroup({ ids } as World), type: 'outdoor', is_mobile: true });

const deactivate: RouteCase['prepare'] = async ({ db }, { ids }) => {
  await db.dataSource.query(
    `UPDATE upgrade_operation SET status = 'aborted', finished_at = now(), run_at = NULL WHERE device_id = $1`,
    [ids['device']],
  );
  await db.dataSource.query('UPDATE device SET is_deactivated = TRUE WHERE id = $1', [ids['device']]);
};

/** Every route of the devices, their connections, groups and places. */
export const deviceCases: Readonly<Record<string, RouteCase>> = {
  [`GET ${DEVICE}/`]: read('device', { lists: 'device' }),
  [`GET ${DEVICE}/values/`]: read('device', { foreign: 200 }),
  [`POST ${DEVICE}/`]: write('add_device', 201, {
    sending: (world) => ({ json: aDevice(world) }),
    foreign: 400,
  }),
  [`GET ${DEVICE}/{id}/`]: read('device'),
  [`PUT ${DEVICE}/{id}/`]: write('change_device', 200, { sending: (world) => ({ json: aDevice(world) }) }),
  [`PATCH ${DEVICE}/{id}/`]: write('change_device', 200, { sending: () => ({ json: { notes: 'changed' } }) }),
  [`DELETE ${DEVICE}/{id}/`]: write('delete_device', 204, { prepare: deactivate }),
  [`POST ${DEVICE}/{id}/deactivate/`]: write('add_device', 200),
  [`POST ${DEVICE}/{id}/activate/`]: write('add_device', 200, { prepare: deactivate }),

  [`GET ${DEVICE}/{id}/check/`]: read('device'),
  [`POST ${DEVICE}/{id}/check/`]: write('change_device', 202),
  [`POST ${DEVICE}/{id}/adopt/`]: write('change_device', 202),
  [`POST ${DEVICE}/check/`]: write('change_device', 202, { sending: theDevice, foreign: 202 }),
  [`POST ${DEVICE}/adopt/`]: write('change_device', 202, { sending: theDevice, foreign: 202 }),

  [`POST ${DEVICE}/change/`]: write('change_device', 200, { sending: theDevice, foreign: 200 }),
  [`POST ${DEVICE}/delete/`]: write('delete_device', 200, {
    prepare: deactivate,
    sending: theDevice,
    foreign: 200,
  }),

  [`GET ${DEVICE}/import/{id}/`]: read('device'),
  [`GET ${DEVICE}/import/{id}/report/`]: read('device'),
  // After these: of many imports the oldest go.
  [`POST ${DEVICE}/import/`]: write('add_device', 202, {
    needs: [['add_device', 'change_device']],
    sending: (world) => ({ form: aTable(world) }),
    foreign: 400,
  }),

  [`GET ${CONNECTION}/`]: read('deviceconnection'),
  [`POST ${CONNECTION}/`]: write('add_deviceconnection', 201, {
    sending: ({ spareCredentialsId }) => ({ json: { credentials: spareCredentialsId } }),
  }),
  [`GET ${CONNECTION}/{id}/`]: read('deviceconnection'),
  [`PUT ${CONNECTION}/{id}/`]: write('change_deviceconnection', 200, {
    sending: ({ spareCredentialsId }) => ({ json: { credentials: spareCredentialsId } }),
  }),
  [`PATCH ${CONNECTION}/{id}/`]: write('change_deviceconnection', 200, {
    sending: () => ({ json: { enabled: false } }),
  }),
  [`DELETE ${CONNECTION}/{id}/`]: write('delete_deviceconnection', 204),

  [`GET ${HOST_KEY}/`]: read('deviceconnection'),
  [`POST ${HOST_KEY}/{id}/accept/`]: write('change_deviceconnection', 200),
  [`DELETE ${HOST_KEY}/{id}/`]: write('delete_deviceconnection', 204),

  [`GET ${PLACE}/`]: read('devicelocation'),
  [`PUT ${PLACE}/`]: write('change_devicelocation', 200, {
    sending: ({ ids }) => ({ json: { location: ids['location'] } }),
  }),
  [`PATCH ${PLACE}/`]: write('change_devicelocation', 200, {
    sending: ({ ids }) => ({ json: { location: ids['location'] } }),
  }),
  [`DELETE ${PLACE}/`]: write('delete_devicelocation', 204),

  [`GET ${GROUP}/`]: read('devicegroup', { lists: 'group' }),
  [`POST ${GROUP}/`]: write('add_devicegroup', 201, { sending: (world) => ({ json: aGroup(world) }), foreign: 400 }),
  [`GET ${GROUP}/{id}/`]: read('devicegroup'),
  [`PUT ${GROUP}/{id}/`]: write('change_devicegroup', 200, { sending: (world) => ({ json: aGroup(world) }) }),
  [`PATCH ${GROUP}/{id}/`]: write('change_devicegroup', 200, { sending: () => ({ json: { description: 'changed' } }) }),
  [`DELETE ${GROUP}/{id}/`]: write('delete_devicegroup', 204),

  [`GET ${LOCATION}/`]: read('location', { lists: 'location' }),
  [`POST ${LOCATION}/`]: write('add_location', 201, { sending: (world) => ({ json: aLocation(world) }), foreign: 400 }),
  [`GET ${LOCATION}/{id}/`]: read('location'),
  [`PUT ${LOCATION}/{id}/`]: write('change_location', 200, { sending: (world) => ({ json: aLocation(world) }) }),
  [`PATCH ${LOCATION}/{id}/`]: write('change_location', 200, { sending: () => ({ json: { address: 'changed' } }) }),
  [`DELETE ${LOCATION}/{id}/`]: write('delete_location', 204),
  // Its permission is that of what it lists: the devices.
  [`GET ${LOCATION}/{id}/device/`]: read('device'),
};
