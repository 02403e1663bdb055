import { Device, DeviceImport, type Organization } from '@firmware-upgrader/database';
import { failuresIn, IMPORT, importDevices, mac, table } from './harness/import-devices';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';
import { until } from './harness/until';

const WAITING = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('a request to import devices', () => {
  let api: TestApi;
  let manager: Person;
  let ours: Organization;
  beforeAll(async () => (api = await testApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ours = await api.make.anOrganization();
    manager = await api.people.anAdministrator(ours.id);
  });

  const importing = async (csv: string, fields: Record<string, string> = {}, as = manager) => {
    const { status, body } = await importDevices(api, as, csv, { organization: ours.slug, ...fields });
    return { status, body };
  };
  const em = () => api.db.dataSource.manager;

  it('finds nothing of another organization, and shared credentials only for superusers', async () => {
    const { id: another } = await api.make.anOrganization();
    await api.make.aDeviceGroup({ organizationId: another, name: 'Theirs' });
    await api.make.aLocation({ organizationId: another, name: 'Theirs' });
    await api.make.someCredentials({ organizationId: another, name: 'Theirs' });
    await api.make.someCredentials({ organizationId: null, name: 'Shared' });
    await api.make.aDevice({ organizationId: another, macAddress: mac(1), name: 'theirs' });
    const nothing = ['Object with name=Theirs does not exist.'];
    const csv = table('name,mac_address,group,location,credentials', `ours,${mac(1)},Theirs,Theirs,Theirs`);
    const root = await api.people.aSuperuser();
    for (const person of [manager, root]) {
      expect(failuresIn((await importing(csv, {}, person)).body)).toEqual([
        [2, { group: nothing, location: nothing, credentials: nothing }],
      ]);
    }
    const shared = table('name,mac_address,credentials', `theirs,${mac(1)},Shared`);
    expect(failuresIn((await importing(shared)).body)).toEqual([
      [2, { credentials: ['Object with name=Shared does not exist.'] }],
    ]);
    expect((await importing(shared, {}, root)).body).toMatchObject({ created: 1, failed: 0 });

    const { body } = await importing(shared);
    const foreigner = await api.people.anAdministrator(another);
    for (const path of [`${IMPORT}${body.id}/`, `${IMPORT}${body.id}/report/`]) {
      expect((await api.send('GET', path, { as: foreigner })).status).toBe(404);
    }
    for (const organization of [another, (await api.make.anOrganization()).slug, 'no-such', UNKNOWN]) {
      expect(await importing(shared, { organization })).toEqual({
        status: 400,
        body: { organization: [`Invalid pk "${organization}" - object does not exist.`] },
      });
    }
  });

  it('needs the permissions for what its columns change', async () => {
    const clerk = await api.people.aPerson({
      organizationId: ours.id,
      permissions: ['add_device', 'change_device', 'view_device'],
    });
    const csv = (column: string) => table(`name,mac_address,${column}`, `ap-1,${mac(1)},`);
    expect((await importing(csv('group'), {}, clerk)).status).toBe(202);
    for (const column of ['location', 'credentials', 'port']) {
      expect((await importing(csv(column), {}, clerk)).status).toBe(403);
    }
  });

  it('is refused as a whole when the request is wrong, in one answer', async () => {
    const refused = async (sending: object) => {
      const { status, body } = await api.send('POST', IMPORT, { as: manager, ...sending });
      return [status, body];
    };
    const required = ['This field is required.'];
    expect(await refused({})).toEqual([400, { file: ['No file was submitted.'], organization: required }]);
    expect(await refused({ json: { organization: ours.id, file: 'x', dry_run: 'perhaps' } })).toEqual([
      400,
      {
        file: ['The submitted data was not a file. Check the encoding type on the form.'],
        dry_run: ['Must be a valid boolean.'],
      },
    ]);
    expect(await importing('name,colour\nap-1,red\n')).toEqual({
      status: 400,
      body: { file: [expect.stringMatching(/^Unknown columns: "colour"\. Known are mac_address, name/)] },
    });
    const { body } = await importing(
      table('name,mac_address,group', `${'😀'.repeat(9_000)},${mac(1)},${'g'.repeat(9_000)}`),
    );
    expect(body.errors).toEqual([
      {
        line: 2,
        name: '😀'.repeat(64),
        mac_address: mac(1),
        errors: {
          name: ['Ensure this field has no more than 64 characters.'],
          group: ['Ensure this field has no more than 60 characters.'],
        },
      },
    ]);
    expect(await importing('\0'.repeat(100_000))).toMatchObject({ status: 400 });
    expect(await em().countBy(Device, { organizationId: ours.id })).toBe(0);
  });

  it('may be the body itself', async () => {
    const headers = { 'Content-Type': 'text/csv; charset=utf-8' };
    const raw = `\ufeff${table('name,mac_address', `ap-1,${mac(1)}`)}`;
    const path = `${IMPORT}?organization=${ours.slug}&dry_run=no`;
    const { status, body } = await api.send('POST', path, { as: manager, raw, headers });
    expect([status, body.created]).toEqual([202, 1]);
    const cell = await api.send('POST', path, { as: manager, raw: 'x'.repeat(3_000_000), headers });
    expect([cell.status, cell.body]).toEqual([400, { file: ['Line 1: a row must not be longer than 65536 bytes.'] }]);
    const empty = await api.send('POST', path, { as: manager, raw: '', headers });
    expect([empty.status, empty.body]).toEqual([400, { file: ['The submitted file is empty.'] }]);
  });

  it('is imported once under one Idempotency-Key, as long as it is the same', async () => {
    const csv = (name: string) => table('name,mac_address', `${name},${mac(1)}`);
    const again = async (text: string, fields: Record<string, string> = {}) => {
      const all = { organization: ours.id, ...fields };
      const { status, body, headers } = await importDevices(api, manager, text, all, { 'Idempotency-Key': 'fleet-1' });
      return { status, body, replayed: headers.get('Idempotency-Replayed') };
    };
    const first = await again(csv('ap-1'));
    expect(first).toMatchObject({ status: 202, replayed: null });
    expect(await again(csv('ap-1'))).toEqual({ ...first, replayed: 'true' });
    expect(await again(csv('ap-2'))).toMatchObject({ status: 409 });
    expect(await again(csv('ap-1'), { dry_run: 'true' })).toMatchObject({ status: 409 });
  });

  it('takes a device that joins at the same time for a known one', async () => {
    const holder = api.db.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.manager.insert(Device, {
      organizationId: ours.id,
      name: 'ap-1',
      macAddress: mac(1),
      key: 'joins-first',
    });
    const csv = table('name,mac_address', `ap-1,${mac(1)}`, `ap-2,${mac(2)}`);
    const answer = importing(csv);
    await until(async () => (await api.db.dataSource.query(WAITING)).length === 1);
    await holder.commitTransaction();
    await holder.release();
    expect(await answer).toMatchObject({ status: 202, body: { created: 1, unchanged: 1, failed: 0 } });
  });

  it('waits for its turn', async () => {
    const csv = table('name,mac_address', `ap-1,${mac(1)}`);
    const answers = await Promise.all([1, 2, 3, 4].map(() => importing(csv)));
    expect(answers.map(({ body }) => [body.created, body.unchanged]).sort()).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    expect((await importing('broken')).status).toBe(400);
    expect((await importing(csv)).status).toBe(202);
  });

  it('has a report that no spreadsheet runs, and that goes when many have come after it', async () => {
    const csv = table('name,mac_address,notes', `ap-1,${mac(1)},=cmd|' /C calc'!A0`, `@SUM(A1),${mac(2)},"a\nb"`);
    const { body } = await importing(csv);
    const answer = await api.send('GET', `${IMPORT}${body.id}/report/`, { as: manager });
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toContain(`attachment; filename="device-import-${body.id}.csv"`);
    expect(answer.text).toBe(
      table(
        'line,name,mac_address,notes,result,changes,errors',
        `2,ap-1,${mac(1)},'=cmd|' /C calc'!A0,created,,`,
        `4,'@SUM(A1),${mac(2)},"a\nb",failed,,name: Must be either a valid hostname or mac address.`,
      ),
    );
    for (let more = 0; more < 20; more++) await importing(csv, { dry_run: 'true' });
    expect(await em().countBy(DeviceImport, { organizationId: ours.id })).toBe(20);
    expect((await api.send('GET', `${IMPORT}${body.id}/report/`, { as: manager })).status).toBe(404);
    await api.db.dataSource.query(`UPDATE device_import SET created = now() - interval '31 days'`);
    await importing(csv, { dry_run: 'true' });
    expect(await em().count(DeviceImport)).toBe(1);
  });
});
