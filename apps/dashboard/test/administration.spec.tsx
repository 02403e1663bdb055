import { screen, waitFor, within } from '@testing-library/react';
import { FakeApi, page, Refusal, someone } from './fake-api';
import { open } from './open';
import { anAuditEntry, anOrganization, aSetting, aUser } from './rows';

const ORGANIZATIONS = '/api/v1/users/organization/';
const USERS = '/api/v1/users/user/';
const AUDIT = '/api/v1/audit/';

const bodies = (api: FakeApi, method: string, path: string) =>
  api.requests.filter((request) => request.method === method && request.path === path).map(({ body }) => body);

it('shows of the administration what the person may see', async () => {
  const api = new FakeApi();
  const member = { id: 'o1', name: 'Harbour', slug: 'harbour', is_admin: true, is_owner: false };
  api.on('GET', '/api/v1/users/me/', {
    ...someone,
    is_superuser: false,
    permissions: ['view_user'],
    organizations: [member],
  });
  open('/profile');
  const menu = within(await screen.findByRole('navigation', { name: 'Main' }));
  menu.getByRole('link', { name: 'Users' });
  menu.getByRole('link', { name: 'Audit trail' });
  expect(menu.queryByRole('link', { name: 'Organizations' })).toBeNull();
  expect(menu.queryByRole('link', { name: 'Settings' })).toBeNull();
});

describe('an organization', () => {
  const organization = { ...anOrganization(), owner: { organization_user: null } };

  it('says what disabling it means before it is disabled', async () => {
    const api = new FakeApi();
    api.on('GET', `${ORGANIZATIONS}o1/`, organization);
    api.on('PATCH', `${ORGANIZATIONS}o1/`, { ...organization, is_active: false });
    const { user } = open('/organizations/o1');
    await user.click(await screen.findByRole('button', { name: 'Disable' }));
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText(/Its managers no longer see it/);
    await user.click(dialog.getByRole('button', { name: 'Disable' }));
    expect(bodies(api, 'PATCH', `${ORGANIZATIONS}o1/`)).toEqual([{ is_active: false }]);
  });

  it('is deleted with all that is in it only by whoever types its name', async () => {
    const api = new FakeApi();
    api.on('GET', `${ORGANIZATIONS}o1/`, organization);
    const { user, location } = open('/organizations/o1');
    await user.click(await screen.findByRole('button', { name: 'Delete organization' }));
    const dialog = within(await screen.findByRole('dialog'));
    const button = dialog.getByRole('button', { name: 'Delete organization' });
    expect((button as HTMLButtonElement).disabled).toBe(true);
    await user.type(dialog.getByRole('textbox'), organization.name);
    await user.click(button);
    await screen.findByRole('heading', { level: 1, name: 'Organizations' });
    expect(api.count('DELETE', `${ORGANIZATIONS}o1/`)).toBe(1);
    expect(location()).toBe('/organizations');
  });
});

describe('a user', () => {
  const withRoles = () => {
    const api = new FakeApi();
    api.on('GET', ORGANIZATIONS, page(anOrganization(), anOrganization({ id: 'o2', name: 'School', slug: 'school' })));
    api.on('GET', '/api/v1/users/group/', page({ id: 7, name: 'Operator', permissions: ['view_build'] }));
    return api;
  };

  it('is added with roles and memberships; what is refused stands at its field', async () => {
    const api = withRoles();
    api.on('POST', USERS, new Refusal(400, { password: ['This password is too short.'] }));
    const { user } = open('/users/new');
    await user.type(await screen.findByRole('textbox', { name: /User name/ }), 'maria');
    await user.type(screen.getByRole('textbox', { name: /E-mail/ }), 'maria@example.org');
    await user.type(screen.getByLabelText(/^Password/), 'short');
    await user.click(screen.getByRole('checkbox', { name: 'Operator' }));
    await user.click(screen.getByRole('combobox', { name: 'Add an organization' }));
    await user.click(await screen.findByRole('option', { name: 'School', hidden: true }));
    await user.click(screen.getByRole('combobox', { name: 'Role in School' }));
    await user.click(await screen.findByRole('option', { name: 'manager', hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Add user' }));

    await screen.findByText('This password is too short.');
    expect(bodies(api, 'POST', USERS)).toEqual([
      {
        username: 'maria',
        email: 'maria@example.org',
        first_name: '',
        last_name: '',
        groups: [7],
        organization_users: [{ organization: 'o2', is_admin: true }],
        user_permissions: [],
        password: 'short',
      },
    ]);
  });

  it('leaves an organization by name, and keeps what was not touched', async () => {
    const api = withRoles();
    const row = aUser({ organization_users: [{ id: 'm1', organization: 'o1', is_admin: true }] });
    api.on('GET', `${USERS}u2/`, row);
    api.on('PATCH', `${USERS}u2/`, row);
    const { user } = open('/users/u2');
    await user.click(await screen.findByRole('button', { name: 'Leave Harbour Hotel' }));
    await user.click(screen.getByRole('button', { name: 'Save user' }));
    expect(bodies(api, 'PATCH', `${USERS}u2/`)).toEqual([
      { organization_users: [{ organization: 'o1', is_admin: null }] },
    ]);
  });

  it('is given a new password', async () => {
    const api = withRoles();
    api.on('GET', `${USERS}u2/`, aUser());
    const { user } = open('/users/u2');
    await user.click(await screen.findByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Set password' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^New password \*/), 'a new password');
    await user.type(dialog.getByLabelText(/^New password again/), 'a new password');
    await user.click(dialog.getByRole('button', { name: 'Set password' }));
    await screen.findByText('Password set');
    expect(bodies(api, 'PUT', `${USERS}u2/password/`)).toEqual([
      { new_password: 'a new password', confirm_password: 'a new password' },
    ]);
  });

  it('cannot take away their own access', async () => {
    withRoles().on('GET', `${USERS}${someone.id}/`, aUser({ id: someone.id, username: someone.username }));
    open(`/users/${someone.id}`);
    await screen.findByRole('heading', { level: 1, name: someone.username });
    expect(screen.queryByRole('button', { name: 'Deactivate' })).toBeNull();
  });
});

describe('the audit trail', () => {
  it('says who did what to which object, and leads there', async () => {
    new FakeApi().on(
      'GET',
      AUDIT,
      page(
        anAuditEntry({ changes: { version: '24.10.1', updateStrategy: null, id: 'b1' } }),
        anAuditEntry({ id: 'a2', action: 'delete', object_label: 'old', user: null, changes: {} }),
      ),
    );
    open('/audit');
    const row = within(await screen.findByRole('row', { name: /Rooftop APs v24.10.1/ }));
    expect(row.getByRole('link', { name: 'Rooftop APs v24.10.1' }).getAttribute('href')).toBe('/builds/b1');
    row.getByText('build · created');
    expect(row.getAllByRole('term').map((term) => term.textContent)).toEqual(['version', 'update strategy']);
    const gone = within(screen.getByRole('row', { name: /old/ }));
    expect(gone.queryByRole('link', { name: 'old' })).toBeNull();
    gone.getByText('the product itself');
  });

  it('is narrowed by days of the reader, in the list and in the table', async () => {
    const api = new FakeApi();
    api.on('GET', AUDIT, page(anAuditEntry()));
    open('/audit?object_type=build&from=2026-03-01&to=2026-03-02');
    const link = await screen.findByRole('link', { name: 'Export CSV' });
    const wanted = {
      object_type: 'build',
      created__gte: new Date('2026-03-01T00:00:00').toISOString(),
      created__lt: new Date('2026-03-03T00:00:00').toISOString(),
    };
    const { searchParams } = new URL(link.getAttribute('href') ?? '', 'http://localhost');
    expect(Object.fromEntries(searchParams)).toEqual({ ...wanted, format: 'csv' });
    const asked = api.requests.find(({ path }) => path === AUDIT);
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({ ...wanted, page: '1', page_size: '25' });
  });
});

it('says of each setting where its value comes from', async () => {
  new FakeApi().on(
    'GET',
    '/api/v1/settings/',
    page(
      aSetting(),
      aSetting({
        name: 'API_PAGE_SIZE',
        value: '20',
        default: '10',
        source: '.env',
        description: 'page size, or `none`',
      }),
    ),
  );
  const { user } = open('/settings');
  const row = within(await screen.findByRole('row', { name: /API_PAGE_SIZE/ }));
  row.getByText('.env file');
  row.getByText('Default: 10');
  expect(row.getByText('none').tagName).toBe('CODE');
  await user.type(screen.getByRole('searchbox', { name: 'Search setting' }), 'page_size');
  await waitFor(() => expect(screen.queryByRole('row', { name: /^PORT/ })).toBeNull());
  screen.getByRole('row', { name: /API_PAGE_SIZE/ });
});

describe('the hold of all upgrades', () => {
  const HOLD = '/api/v1/firmware/hold/';

  it('shows on every page since when, by whom and why, and asks before its release', async () => {
    const api = new FakeApi();
    const held = { active: true, note: 'storm', since: '2026-03-01T10:00:00Z', by: 'u1', by_username: 'maria' };
    api.on('GET', HOLD, held);
    api.on('PUT', HOLD, { ...held, active: false });
    const { user } = open('/profile');
    const bar = (await screen.findByText('Upgrades are on hold.')).closest('[role=status]') as HTMLElement;
    expect(bar.textContent).toMatch(/Since .* by maria\. · “storm”/);
    await user.click(within(bar).getByRole('button', { name: 'Release' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Release' }));
    expect(bodies(api, 'PUT', HOLD)).toEqual([{ active: false }]);
    expect(screen.queryByText('Upgrades are on hold.')).toBeNull();
  });

  it('is set with a note for the others', async () => {
    const api = new FakeApi();
    const { user } = open('/settings');
    await user.click(await screen.findByRole('button', { name: 'Hold all upgrades' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Note for the others' }), 'storm');
    await user.click(dialog.getByRole('button', { name: 'Hold all upgrades' }));
    expect(bodies(api, 'PUT', HOLD)).toEqual([{ active: true, note: 'storm' }]);
  });
});
