import type { Permission, PermissionModel } from '@firmware-upgrader/domain';

import { uploadForm } from '../harness/upload';
import type { RouteCase } from './route-case';

const OTHER_TYPE = 'ath79-generic-tplink_archer-c7-v4-squashfs-sysupgrade.bin';

let last = 0;
export const aName = () => `Made by the matrix ${++last}`;

const viewed = (model: PermissionModel): Permission[][] => [[`view_${model}`], [`change_${model}`]];

export const read = (model: PermissionModel, more: Partial<RouteCase> = {}): RouteCase => ({
  needs: viewed(model),
  status: 200,
  isAudited: false,
  ...more,
});

export const write = (permission: Permission, status: number, more: Partial<RouteCase> = {}): RouteCase => ({
  needs: [[permission]],
  status,
  isAudited: true,
  ...more,
});

const BASE = '/api/v1/firmware';
const CATEGORY = `${BASE}/category`;
const BUILD = `${BASE}/build`;
const BATCH = `${BASE}/batch-upgrade-operation`;
const sharedRead = { shared: 200 };
const sharedWrite = { shared: 403 };

const endBatch: RouteCase['prepare'] = async ({ db }, { ids }) => {
  await db.dataSource.query(
    `UPDATE upgrade_operation SET status = 'failed', reason_code = 'timed-out', finished_at = now(), run_at = NULL
     WHERE id = $1`,
    [ids['upgrade-operation']],
  );
  await db.dataSource.query(
    `UPDATE batch_upgrade_operation SET status = 'failed', launched_at = now(), finished_at = now(),
       count_in_progress = 0, count_failed = 1 WHERE id = $1`,
    [ids['batch-upgrade-operation']],
  );
};

/** Every route of the firmware API. */
export const firmwareCases: Readonly<Record<string, RouteCase>> = {
  [`GET ${CATEGORY}/`]: read('category', { lists: 'category' }),
  [`POST ${CATEGORY}/`]: write('add_category', 201, {
    sending: ({ ids }) => ({ json: { name: aName(), organization: ids['organization'] } }),
    foreign: 400,
  }),
  [`GET ${CATEGORY}/{id}/`]: read('category', sharedRead),
  [`PUT ${CATEGORY}/{id}/`]: write('change_category', 200, {
    sending: ({ ownerId }) => ({ json: { name: aName(), organization: ownerId } }),
    ...sharedWrite,
  }),
  [`PATCH ${CATEGORY}/{id}/`]: write('change_category', 200, {
    sending: () => ({ json: { description: 'changed' } }),
    ...sharedWrite,
  }),
  [`DELETE ${CATEGORY}/{id}/`]: write('delete_category', 204, sharedWrite),

  [`GET ${BUILD}/`]: read('build', { lists: 'build' }),
  [`POST ${BUILD}/`]: write('add_build', 201, {
    sending: ({ ids }) => ({ json: { category: ids['category'], version: aName() } }),
    foreign: 400,
    shared: 400,
  }),
  [`GET ${BUILD}/{id}/`]: read('build', sharedRead),
  [`PUT ${BUILD}/{id}/`]: write('change_build', 200, {
    sending: ({ ids }) => ({ json: { category: ids['category'], version: aName() } }),
    ...sharedWrite,
  }),
  [`PATCH ${BUILD}/{id}/`]: write('change_build', 200, {
    sending: () => ({ json: { changelog: 'changed' } }),
    ...sharedWrite,
  }),
  [`DELETE ${BUILD}/{id}/`]: write('delete_build', 204, sharedWrite),
  [`GET ${BUILD}/{buildId}/upgrade/`]: read('build', sharedRead),
  [`POST ${BUILD}/{buildId}/upgrade/`]: write('add_build', 201, { sending: () => ({ json: {} }), ...sharedWrite }),
  [`GET ${BUILD}/{buildId}/upgrade/summary/`]: read('build', sharedRead),
  [`GET ${BUILD}/{buildId}/upgrade/device/`]: read('build', sharedRead),

  [`GET ${BUILD}/{buildId}/image/`]: read('firmwareimage', sharedRead),
  [`POST ${BUILD}/{buildId}/image/`]: write('add_firmwareimage', 201, {
    sending: () => ({ form: uploadForm(['type', OTHER_TYPE], ['file', Buffer.from('firmware'), 'a.bin']) }),
    ...sharedWrite,
  }),
  [`GET ${BUILD}/{buildId}/image/{id}/`]: read('firmwareimage', sharedRead),
  [`DELETE ${BUILD}/{buildId}/image/{id}/`]: write('delete_firmwareimage', 204, sharedWrite),
  [`GET ${BUILD}/{buildId}/image/{id}/download/`]: read('firmwareimage', {
    needs: [['view_firmwareimage']],
    foreign: 403,
    ...sharedRead,
  }),
  ['GET /firmware/{buildId}/{fileName}']: read('firmwareimage', {
    needs: [['view_firmwareimage']],
    foreign: 403,
    ...sharedRead,
  }),
  // A token is all that it asks for, and this is none.
  ['GET /firmware/pull/{token}']: { needs: 'nothing', status: 404, isAudited: false },
  [`GET ${BASE}/image-type/`]: read('firmwareimage', { foreign: 200 }),

  [`GET ${BASE}/device/{deviceId}/firmware/`]: read('devicefirmware'),
  [`PUT ${BASE}/device/{deviceId}/firmware/`]: write('change_devicefirmware', 200, {
    sending: ({ nextImageId }) => ({ json: { image: nextImageId } }),
  }),
  [`PATCH ${BASE}/device/{deviceId}/firmware/`]: write('change_devicefirmware', 200, { sending: () => ({ json: {} }) }),
  [`DELETE ${BASE}/device/{deviceId}/firmware/`]: write('delete_devicefirmware', 204),
  [`GET ${BASE}/device/{deviceId}/firmware/image/`]: read('devicefirmware'),
  [`GET ${BASE}/device/{deviceId}/firmware/candidate/`]: read('devicefirmware'),
  [`POST ${BASE}/device/{deviceId}/firmware/candidate/`]: write('add_devicefirmware', 201, {
    prepare: async ({ db }, { ids }) => {
      const { device, image } = ids;
      await db.dataSource.query('DELETE FROM device_firmware WHERE device_id = $1', [device]);
      await db.dataSource.query(`UPDATE device SET board_name = 'acme,ap', release = '1' WHERE id = $1`, [device]);
      await db.dataSource.query(
        `UPDATE firmware_image SET supported_boards = '{"acme,ap"}', expected_version = '1' WHERE id = $1`,
        [image],
      );
    },
    sending: ({ ids }) => ({ json: { image: ids['image'] } }),
  }),
  // A device of others has an empty list.
  [`GET ${BASE}/device/{deviceId}/upgrade-operation/`]: read('upgradeoperation', { lists: 'upgrade-operation' }),
  [`GET ${BASE}/upgrader/`]: read('devicefirmware', { foreign: 200 }),

  [`GET ${BASE}/upgrade-operation/`]: read('upgradeoperation', { lists: 'upgrade-operation' }),
  [`GET ${BASE}/upgrade-operation/{id}/`]: read('upgradeoperation'),
  [`POST ${BASE}/upgrade-operation/{id}/cancel/`]: write('change_upgradeoperation', 200),

  [`GET ${BATCH}/`]: read('batchupgradeoperation', { lists: 'batch-upgrade-operation' }),
  [`GET ${BATCH}/{id}/`]: read('batchupgradeoperation', sharedRead),
  [`GET ${BATCH}/{id}/skip/`]: read('batchupgradeoperation', sharedRead),
  [`POST ${BATCH}/{id}/cancel/`]: write('change_batchupgradeoperation', 200, sharedWrite),
  [`POST ${BATCH}/{id}/pause/`]: write('change_batchupgradeoperation', 200, sharedWrite),
  [`POST ${BATCH}/{id}/resume/`]: write('change_batchupgradeoperation', 200, {
    prepare: async ({ db }, { ids }) => {
      const id = ids['batch-upgrade-operation'];
      await db.dataSource.query('UPDATE batch_upgrade_operation SET paused_at = now() WHERE id = $1', [id]);
    },
    ...sharedWrite,
  }),
  [`POST ${BATCH}/{id}/retry/`]: write('add_build', 201, { prepare: endBatch, ...sharedWrite }),
  [`GET ${BASE}/statistics/`]: read('upgradeoperation', { needs: [['view_upgradeoperation']], lists: 'category' }),
  [`GET ${BASE}/hold/`]: read('build', { needs: 'manager', foreign: 200 }),
  [`PUT ${BASE}/hold/`]: {
    needs: 'superuser',
    status: 200,
    sending: () => ({ json: { active: false } }),
    isAudited: true,
  },
};
