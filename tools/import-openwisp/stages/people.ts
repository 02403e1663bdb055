import { OrganizationOwner, OrganizationUser, User, UserGroup, UserGroupMember } from '@firmware-upgrader/database';
import { isPermission, type Permission } from '@firmware-upgrader/domain';
import { randomBytes } from 'node:crypto';
import { addRow, type ImportState, organizationOf, ours, type Stage } from '../stage';

const DJANGO_ARGON2 = 'argon2$';

/** Their numbers differ from installation to installation. */
export const permissions: Stage = {
  label: null,
  model: 'permission',
  async bring({ id, fields }, { state }) {
    state.permissions.set(id, fields.text('codename'));
    return 'known';
  },
};

/** Groups go by their names. One that is here keeps its permissions. */
export const groups: Stage = {
  label: 'Groups',
  model: 'group',
  async bring({ id, fields }, { em, state }) {
    const name = fields.text('name');
    const namesake = await em.findOneBy(UserGroup, { name });
    const group =
      namesake ??
      (await em.save(em.create(UserGroup, { name, permissions: granted(fields.keys('permissions'), state) })));
    state.groups.set(id, group.id).set(name, group.id);
    return namesake ? 'known' : 'added';
  },
};

export const users: Stage = {
  label: 'Users',
  model: 'user',
  async bring(record, { em, state }) {
    const { id, fields } = record;
    const username = fields.text('username');
    const namesake = await em.findOneBy(User, { username });
    if (namesake) {
      state.users.set(id, namesake.id);
      if (namesake.id !== id)
        state.notes.push(`The user "${username}" is the one that is here, with its own password.`);
      return 'known';
    }
    const brought = await addRow(em, User, record, () => ({
      username,
      email: fields.textOrNull('email'),
      passwordHash: passwordHash(fields.text('password'), username, state),
      firstName: fields.text('first_name'),
      lastName: fields.text('last_name'),
      isActive: fields.flag('is_active', true),
      isStaff: fields.flag('is_staff'),
      isSuperuser: fields.flag('is_superuser'),
      permissions: granted(fields.keys('user_permissions'), state),
      lastLogin: fields.time('last_login'),
      created: fields.time('date_joined') ?? undefined,
    }));
    state.users.set(id, id);
    if (brought === 'known') return brought;
    const groupIds = fields.keys('groups').flatMap((key) => state.groups.get(key) ?? []);
    await em.insert(
      UserGroupMember,
      groupIds.map((groupId) => ({ userId: id, groupId })),
    );
    return brought;
  },
};

export const memberships: Stage = {
  label: 'Memberships',
  model: 'organizationuser',
  bring: (record, { em, state }) =>
    addRow(em, OrganizationUser, record, () => ({
      organizationId: organizationOf(record, state),
      userId: ours(record.fields.id('user'), state.users),
      isAdmin: record.fields.flag('is_admin'),
    })),
};

export const owners: Stage = {
  label: 'Owners',
  model: 'organizationowner',
  async bring(record, { em, state }) {
    const organizationId = organizationOf(record, state);
    if (await em.existsBy(OrganizationOwner, { organizationId })) return 'known';
    await em.insert(OrganizationOwner, { organizationId, organizationUserId: record.fields.id('organization_user') });
    return 'added';
  },
};

/** Those that mean something here. */
function granted(keys: readonly string[], { permissions }: ImportState): Permission[] {
  const names = keys.map((key) =>
    (permissions.get(key) ?? key).replace('organizationconfigsettings', 'organizationdevicesettings'),
  );
  return [...new Set(names.filter(isPermission))].sort();
}

/** As the login checks it; an account without a usable one gets one that nobody knows. */
function passwordHash(stored: string, username: string, { notes }: ImportState): string {
  if (stored.startsWith(DJANGO_ARGON2)) return stored.slice(DJANGO_ARGON2.length - 1);
  if (stored.startsWith('pbkdf2_sha256$')) return stored;
  notes.push(`The user "${username}" needs a new password.`);
  return `!${randomBytes(16).toString('hex')}`;
}
