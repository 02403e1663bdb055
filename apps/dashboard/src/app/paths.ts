/** Every URL of the dashboard. Nothing below /api, /firmware, /controller and /ws is ours. */
export const paths = {
  home: '/',
  login: '/login',
  profile: '/profile',
  devices: '/devices',
  newDevice: '/devices/new',
  importDevices: '/devices/import',
  device: (id: string, tab?: string) => `/devices/${id}${tab ? `?tab=${tab}` : ''}`,
  editDevice: (id: string) => `/devices/${id}/edit`,
  massUpgrades: '/mass-upgrades',
  massUpgrade: (id: string) => `/mass-upgrades/${id}`,
  operations: '/operations',
  operation: (id: string) => `/operations/${id}`,
  categories: '/categories',
  builds: '/builds',
  build: (id: string, tab?: string) => `/builds/${id}${tab ? `?tab=${tab}` : ''}`,
  startMassUpgrade: (buildId: string) => `/builds/${buildId}/upgrade`,
  credentials: '/credentials',
  groups: '/groups',
  locations: '/locations',
  organizations: '/organizations',
  organization: (id: string) => `/organizations/${id}`,
  users: '/users',
  newUser: '/users/new',
  user: (id: string) => `/users/${id}`,
  roles: '/roles',
  audit: '/audit',
  settings: '/settings',
} as const;

/** The login, which leads on to an address of ours. */
export const loginBefore = (address: string) => `${paths.login}?next=${encodeURIComponent(address)}`;
