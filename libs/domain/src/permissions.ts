export const permissionModels = [
  'category',
  'build',
  'firmwareimage',
  'devicefirmware',
  'batchupgradeoperation',
  'upgradeoperation',
  'device',
  'devicegroup',
  'location',
  'devicelocation',
  'deviceconnection',
  'credentials',
  'organization',
  'organizationuser',
  'organizationowner',
  'organizationdevicesettings',
  'user',
  'group',
] as const;
/** Ours, or one that an extension adds, with the extension's name in front: `inventory/tag`. */
export type PermissionModel = (typeof permissionModels)[number] | `${string}/${string}`;

export const permissionVerbs = ['view', 'add', 'change', 'delete'] as const;
export type PermissionVerb = (typeof permissionVerbs)[number];

/** One vocabulary for guards, groups, the API document and the dashboard, for example `change_build`. */
export type Permission = `${PermissionVerb}_${PermissionModel}`;

/** What can be allowed about some models. */
export function permissionsOf(models: readonly PermissionModel[]): Permission[] {
  return models.flatMap((model) => permissionVerbs.map((verb) => `${verb}_${model}` as const));
}

export const allPermissions: readonly Permission[] = permissionsOf(permissionModels);

export function isPermission(value: string): value is Permission {
  return (allPermissions as readonly string[]).includes(value);
}

const all = (model: PermissionModel): Permission[] => permissionsOf([model]);
const writes = (model: PermissionModel): Permission[] => [`add_${model}`, `change_${model}`, `delete_${model}`];

/** The two groups that exist from the start, as the original ships them. */
export const defaultGroups: Readonly<Record<'Operator' | 'Administrator', readonly Permission[]>> = {
  Operator: [
    ...writes('device'),
    ...all('devicegroup'),
    ...all('deviceconnection'),
    ...writes('location'),
    ...writes('devicelocation'),
    'view_organization',
    'view_organizationdevicesettings',
    'view_build',
    'view_firmwareimage',
    'view_devicefirmware',
    'view_batchupgradeoperation',
    'view_upgradeoperation',
  ],
  Administrator: [
    ...writes('device'),
    ...all('devicegroup'),
    ...all('deviceconnection'),
    ...all('credentials'),
    ...writes('location'),
    ...writes('devicelocation'),
    'change_organization',
    'view_organizationdevicesettings',
    'change_organizationdevicesettings',
    'change_organizationowner',
    ...all('user'),
    ...all('organizationuser'),
    'view_group',
    ...all('category'),
    ...all('build'),
    ...all('firmwareimage'),
    ...all('devicefirmware'),
    ...all('batchupgradeoperation'),
    ...all('upgradeoperation'),
  ],
};
