import { TEST_PASSWORD } from '@firmware-upgrader/testing';
import { aName, read, write } from './firmware-cases';
import type { RouteCase } from './route-case';
import type { World } from './world';

const USERS = '/api/v1/users';
const USER = `${USERS}/user`;
const ORGANIZATION = `${USERS}/organization`;
const CREDENTIAL = '/api/v1/controller/credential';
const open = { withoutManagerGate: true };
const csrf = { Cookie: `csrftoken=${'c'.repeat(32)}`, 'X-CSRFToken': 'c'.repeat(32) };
const aLogin = (username: string) => ({ username, password: TEST_PASSWORD });

const aUser = ({ ids }: World) => {
  const username = aName().replaceAll(' ', '-');
  return {
    username,
    email: `${username}@example.org`,
    organization_users: [{ organization: ids['organization'], is_admin: false }],
  };
};

const someCredentials = (organization: string | null) => ({
  name: aName(),
  organization,
  connector: 'openwisp_controller.connection.connectors.ssh.Ssh',
  params: { username: 'root', password: 'secret' },
});

/** Every route about people, their organizations and credentials, and what is open to all. */
export const peopleCases: Readonly<Record<string, RouteCase>> = {
  // 503: no worker is about.
  'GET /api/v1/health/': { needs: 'nothing', status: 503, isAudited: false },
  'GET /api/v1/settings/': { needs: 'superuser', status: 200, isAudited: false },
  'GET /api/v1/audit/': { needs: 'manager', status: 200, isAudited: false, foreign: 200 },

  [`GET ${USERS}/login/`]: { needs: 'nothing', status: 200, isAudited: false },
  [`POST ${USERS}/login/`]: {
    needs: 'nothing',
    status: 200,
    sending: () => ({ json: aLogin('of-the-matrix'), headers: csrf }),
    isAudited: true,
  },
  // Nobody here has a session to end.
  [`POST ${USERS}/logout/`]: { needs: 'login', status: 204, isAudited: false },
  // The same answer on each call: nothing changes.
  [`POST ${USERS}/token/`]: {
    needs: 'nothing',
    status: 200,
    sending: () => ({ json: aLogin('of-the-matrix') }),
    isAudited: false,
  },
  [`POST ${USERS}/token/rotate/`]: { needs: 'login', status: 200, isAudited: true, usesUpAccount: true },
  [`GET ${USERS}/me/`]: { needs: 'login', status: 200, isAudited: false },
  [`PATCH ${USERS}/me/`]: {
    needs: 'login',
    status: 200,
    sending: () => ({ json: { first_name: 'Jane' } }),
    isAudited: true,
  },

  [`POST ${USER}/password/change/`]: {
    needs: 'login',
    status: 200,
    sending: () => ({
      json: { old_password: TEST_PASSWORD, new_password1: 'another-password', new_password2: 'another-password' },
    }),
    isAudited: true,
    usesUpAccount: true,
  },

  [`GET ${USER}/`]: read('user', { lists: 'user', ...open }),
  [`POST ${USER}/`]: write('add_user', 201, {
    sending: (world) => ({ json: { ...aUser(world), password: TEST_PASSWORD } }),
    foreign: 400,
    ...open,
  }),
  [`GET ${USER}/{id}/`]: read('user', open),
  [`PUT ${USER}/{id}/`]: write('change_user', 200, { sending: (world) => ({ json: aUser(world) }), ...open }),
  [`PATCH ${USER}/{id}/`]: write('change_user', 200, { sending: () => ({ json: { first_name: 'Jane' } }), ...open }),
  [`DELETE ${USER}/{id}/`]: write('delete_user', 204, open),
  [`PUT ${USER}/{id}/password/`]: write('change_user', 200, {
    sending: () => ({ json: { new_password: 'another-password', confirm_password: 'another-password' } }),
    ...open,
  }),
  [`POST ${USER}/{id}/token/rotate/`]: write('change_user', 204, open),
  [`GET ${USERS}/group/`]: { ...read('group', open), foreign: 200, isAudited: false },
  [`GET ${USERS}/group/{number}/`]: { ...read('group', open), foreign: 200, isAudited: false },

  [`GET ${ORGANIZATION}/`]: read('organization', { lists: 'organization', ...open }),
  [`POST ${ORGANIZATION}/`]: write('add_organization', 201, { sending: () => ({ json: { name: aName() } }), ...open }),
  [`GET ${ORGANIZATION}/{id}/`]: read('organization', open),
  [`PUT ${ORGANIZATION}/{id}/`]: write('change_organization', 200, {
    sending: () => ({ json: { name: aName() } }),
    ...open,
  }),
  [`PATCH ${ORGANIZATION}/{id}/`]: write('change_organization', 200, {
    sending: () => ({ json: { description: 'changed' } }),
    ...open,
  }),
  [`DELETE ${ORGANIZATION}/{id}/`]: write('delete_organization', 204, open),
  [`GET ${ORGANIZATION}/{id}/device-settings/`]: read('organizationdevicesettings', open),
  [`PUT ${ORGANIZATION}/{id}/device-settings/`]: write('change_organizationdevicesettings', 200, {
    sending: ({ ids }) => ({
      json: { registration_enabled: true, shared_secret: ids['device']?.replaceAll('-', '') },
    }),
    ...open,
  }),
  [`PATCH ${ORGANIZATION}/{id}/device-settings/`]: write('change_organizationdevicesettings', 200, {
    sending: () => ({ json: { registration_enabled: false } }),
    ...open,
  }),

  [`GET ${CREDENTIAL}/`]: read('credentials', { lists: 'credential' }),
  [`POST ${CREDENTIAL}/`]: write('add_credentials', 201, {
    sending: ({ ids }) => ({ json: someCredentials(ids['organization'] ?? null) }),
    foreign: 400,
  }),
  [`GET ${CREDENTIAL}/{id}/`]: read('credentials', { shared: 200 }),
  [`PUT ${CREDENTIAL}/{id}/`]: write('change_credentials', 200, {
    sending: ({ ownerId }) => ({ json: someCredentials(ownerId) }),
    shared: 403,
  }),
  [`PATCH ${CREDENTIAL}/{id}/`]: write('change_credentials', 200, {
    sending: () => ({ json: { name: aName() } }),
    shared: 403,
  }),
  [`DELETE ${CREDENTIAL}/{id}/`]: write('delete_credentials', 204, { shared: 403 }),
};
