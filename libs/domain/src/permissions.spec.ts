import { allPermissions, defaultGroups, isPermission, type PermissionModel, permissionModels } from './permissions';

/** Verbs of a group on a model, by their first letters in the order view, add, change, delete. */
function verbs(group: keyof typeof defaultGroups, model: PermissionModel): string {
  return (['view', 'add', 'change', 'delete'] as const)
    .filter((verb) => defaultGroups[group].includes(`${verb}_${model}`))
    .map((verb) => verb[0])
    .join('');
}

describe('the groups that exist from the start', () => {
  const expected: Record<PermissionModel, [operator: string, administrator: string]> = {
    category: ['', 'vacd'],
    build: ['v', 'vacd'],
    firmwareimage: ['v', 'vacd'],
    devicefirmware: ['v', 'vacd'],
    batchupgradeoperation: ['v', 'vacd'],
    upgradeoperation: ['v', 'vacd'],
    device: ['acd', 'acd'],
    devicegroup: ['vacd', 'vacd'],
    location: ['acd', 'acd'],
    devicelocation: ['acd', 'acd'],
    deviceconnection: ['vacd', 'vacd'],
    credentials: ['', 'vacd'],
    organization: ['v', 'c'],
    organizationuser: ['', 'vacd'],
    organizationowner: ['', 'c'],
    organizationdevicesettings: ['v', 'vc'],
    user: ['', 'vacd'],
    group: ['', 'v'],
  };

  it.each(permissionModels)('may do with %s what the original lets them', (model) => {
    expect([verbs('Operator', model), verbs('Administrator', model)]).toEqual(expected[model]);
  });

  it('hold no permission twice', () => {
    for (const group of Object.values(defaultGroups)) expect(new Set(group).size).toBe(group.length);
  });
});

it('knows a permission from any other word', () => {
  expect(allPermissions).toHaveLength(permissionModels.length * 4);
  expect(['change_build', 'launch_build', 'change_rocket', ''].filter(isPermission)).toEqual(['change_build']);
});
