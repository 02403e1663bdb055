import { TEST_IMAGE_TYPE } from '@firmware-upgrader/testing';
import { aFleet } from './harness/fleet';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';
import { until } from './harness/until';
import { storedFiles, uploadForm } from './harness/upload';
import { aWorld } from './matrix/world';

const FIRMWARE = '/api/v1/firmware';
const WAITING = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('who writes at the same time', () => {
  let api: TestApi;
  let root: Person;
  beforeAll(async () => {
    api = await testApi();
    root = await api.people.aSuperuser();
  });
  afterAll(() => api?.close());

  const send = async (method: string, path: string, json?: unknown) => {
    const { status } = await api.send(method, `${FIRMWARE}${path}`, { as: root, json });
    return status;
  };
  const statuses = async (...requests: Promise<number>[]) => (await Promise.all(requests)).sort();
  const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> => api.db.dataSource.query(sql, parameters);

  it('is told so when another was first', async () => {
    const { id } = await api.make.aCategory();
    expect(await statuses(...[1, 2, 3].map(() => send('DELETE', `/category/${id}/`)))).toEqual([204, 404, 404]);
    for (let round = 0; round < 5; round++) {
      const doomed = `/category/${(await api.make.aCategory()).id}/`;
      const answers = await statuses(
        send('PATCH', doomed, { name: `Renamed ${round}` }),
        send('DELETE', doomed),
        send('PATCH', doomed, { description: 'changed' }),
      );
      expect(answers.filter((status) => ![200, 204, 404].includes(status))).toEqual([]);
    }
    const { id: category } = await api.make.aCategory();
    const build = { category, version: '1', os: 'OpenWrt 1' };
    expect(await statuses(...[1, 2, 3].map(() => send('POST', '/build/', build)))).toEqual([201, 400, 400]);
  });

  it.each([
    ['category', 'category', '/firmware/category/{id}/'],
    ['build', 'build', '/firmware/build/{id}/'],
    ['image', 'firmware_image', '/firmware/build/{build}/image/{id}/'],
    ['credential', 'credentials', '/controller/credential/{id}/'],
    ['device', 'device', '/controller/device/{id}/?force=true'],
    ['connection', 'device_connection', '/controller/device/{device}/connection/{id}/'],
    ['group', 'device_group', '/controller/group/{id}/'],
    ['location', 'location', '/controller/location/{id}/'],
    ['organization', 'organization', '/users/organization/{id}/'],
    ['user', 'users', '/users/user/{id}/'],
  ])('deletes one %s once', async (kind, table, path) => {
    const { ids } = await aWorld(api, await api.make.anOrganization());
    const id = kind === 'user' ? (await api.make.aUser()).id : (ids[kind] ?? '');
    const target = path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? id : (ids[name] ?? '')));
    const remove = async () => (await api.send('DELETE', `/api/v1${target}`, { as: root })).status;
    // All three have seen the row before the first may delete it.
    const holder = api.db.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`SELECT FROM ${table} WHERE id = $1 FOR UPDATE`, [id]);
    const answers = statuses(remove(), remove(), remove());
    await until(async () => (await query(WAITING)).length === 3);
    await holder.commitTransaction();
    await holder.release();
    expect(await answers).toEqual([204, 404, 404]);
    expect(await query(`SELECT FROM audit_entry WHERE object_id = $1 AND action = 'delete'`, [id])).toHaveLength(1);
  });

  it('leaves one upgrade per device in progress', async () => {
    const device = await api.make.aDevice();
    await api.make.aDeviceConnection({ deviceId: device.id });
    const { id: image } = await api.make.anImage();
    const answers = await statuses(
      ...[1, 2, 3, 4, 5].map(() => send('PUT', `/device/${device.id}/firmware/`, { image })),
    );
    expect(answers.filter((status) => status === 201)).toHaveLength(1);
    expect(answers.filter((status) => status === 200)).toHaveLength(4);
    const operations = await query<{ status: string }>('SELECT status FROM upgrade_operation WHERE device_id = $1', [
      device.id,
    ]);
    expect(operations.map(({ status }) => status).sort()).toEqual([...Array(4).fill('aborted'), 'in-progress']);
  });

  it('finds counters that are the counts, whoever cancels, deletes and retries', async () => {
    for (let round = 0; round < 5; round++) {
      const { build } = await aFleet(api, (await api.make.anOrganization()).id);
      const image = await api.make.anImage({ buildId: build.id, type: `type-${round}` });
      const batch = await api.make.aBatch({ buildId: build.id, status: 'in-progress', countInProgress: 4 });
      const operations = [];
      for (let device = 0; device < 4; device++) {
        operations.push((await api.make.anUpgradeOperation({ batchId: batch.id, imageId: image.id })).id);
      }
      const answers = await statuses(
        ...operations.map((id) => send('POST', `/upgrade-operation/${id}/cancel/`)),
        send('POST', `/batch-upgrade-operation/${batch.id}/cancel/`),
        send('POST', `/batch-upgrade-operation/${batch.id}/pause/`),
        send('POST', `/batch-upgrade-operation/${batch.id}/retry/`, {}),
        send('DELETE', `/build/${build.id}/image/${image.id}/`),
        send('POST', `/build/${build.id}/upgrade/`, {}),
      );
      expect(answers.filter((status) => status >= 500)).toEqual([]);
      const [counters] = await query(
        'SELECT count_in_progress, count_cancelled FROM batch_upgrade_operation WHERE id = $1',
        [batch.id],
      );
      expect(counters).toEqual({ count_in_progress: 0, count_cancelled: 4 });
    }
  });

  it('leaves no file without a row, and no row without its file', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await api.make.aBuild();
      const upload = async () => {
        const form = uploadForm(['type', TEST_IMAGE_TYPE], ['file', Buffer.from('firmware'), 'a.bin']);
        return (await api.send('POST', `${FIRMWARE}/build/${id}/image/`, { as: root, form })).status;
      };
      const answers = await statuses(upload(), upload(), send('DELETE', `/build/${id}/`), upload());
      expect(answers.filter((status) => ![201, 204, 400, 404].includes(status))).toEqual([]);
      const rows = await query<{ file: string }>('SELECT file FROM firmware_image WHERE build_id = $1', [id]);
      const jobs = await query<{ key: string }>(`SELECT payload->>'key' AS key FROM job WHERE kind = 'delete-file'`);
      const stored = (await storedFiles(api.storageDir)).filter((name) => name.includes(id));
      // What is deleted goes a moment later.
      const accounted = [...rows.map(({ file }) => file), ...jobs.map(({ key }) => key)];
      expect(stored.filter((name) => !accounted.some((key) => name.endsWith(key)))).toEqual([]);
      expect(rows.filter(({ file }) => !stored.some((name) => name.endsWith(file)))).toEqual([]);
    }
  });

  it('deletes what others are about to use', async () => {
    for (let round = 0; round < 5; round++) {
      const { build, devices, groupId } = await aFleet(api, (await api.make.anOrganization()).id);
      const [image] = await query<{ id: string }>('SELECT id FROM firmware_image WHERE build_id = $1', [build.id]);
      const answers = await statuses(
        send('POST', `/build/${build.id}/upgrade/`, { upgrade_all: true, group: groupId }),
        send('PUT', `/device/${devices.bare.id}/firmware/`, { image: image!.id }),
        send('PATCH', `/build/${build.id}/`, { changelog: 'changed' }),
        send('DELETE', `/category/${build.categoryId}/`),
        send('PUT', `/device/${devices.old.id}/firmware/`, { image: image!.id }),
        send('DELETE', `/device/${devices.old.id}/firmware/`),
      );
      expect(answers.filter((status) => status >= 500)).toEqual([]);
    }
  });
});
