import { Organization, OrganizationDeviceSettings } from '@firmware-upgrader/database';
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { addRow, type Stage } from '../stage';

export const organizations: Stage = {
  label: 'Organizations',
  model: 'organization',
  async bring(record, { em, state }) {
    const { id, fields } = record;
    const slug = fields.text('slug');
    await makeRoom(em, id, slug);
    const namesake = await em.findOneBy(Organization, { slug });
    if (namesake && namesake.id !== id) {
      state.organizations.set(id, namesake.id);
      state.notes.push(`The organization "${slug}" is the one that is here, with its own id and shared secret.`);
      return 'known';
    }
    const brought = await addRow(em, Organization, record, () => ({
      name: fields.text('name'),
      slug,
      isActive: fields.flag('is_active', true),
      description: fields.text('description'),
      email: fields.text('email'),
      url: fields.text('url'),
    }));
    if (brought === 'added') {
      // Its own settings come next, if the dump has them. Its routers keep what they have from the other server.
      const sharedSecret = randomBytes(16).toString('hex');
      await em.insert(OrganizationDeviceSettings, { organizationId: id, sharedSecret, leavesConfiguration: true });
      state.newOrganizations.add(id);
    }
    state.organizations.set(id, id);
    return brought;
  },
};

/** An organization of the same slug that holds nothing, such as the one that exists from the start, makes room. */
async function makeRoom(em: EntityManager, id: string, slug: string): Promise<void> {
  const uses = ['device', 'device_group', 'location', 'category', 'credentials', 'organization_user'];
  const isEmpty = uses.map((table) => `NOT EXISTS (SELECT FROM ${table} t WHERE t.organization_id = o.id)`);
  await em.query(`DELETE FROM organization o WHERE o.slug = $1 AND o.id <> $2 AND ${isEmpty.join(' AND ')}`, [
    slug,
    id,
  ]);
}

export const deviceSettings: Stage = {
  label: 'Shared secrets',
  model: 'organizationconfigsettings',
  async bring({ fields }, { em, state }) {
    const organizationId = fields.id('organization');
    if (!state.newOrganizations.has(organizationId)) return 'known';
    const changes = {
      registrationEnabled: fields.flag('registration_enabled', true),
      sharedSecret: fields.text('shared_secret'),
    };
    await em.update(OrganizationDeviceSettings, { organizationId }, changes);
    return 'added';
  },
};

export const deviceLimits: Stage = {
  label: 'Device limits',
  model: 'organizationlimits',
  // The organization is its primary key, which Django keeps out of the fields.
  async bring({ id: organizationId, fields }, { em, state }) {
    if (!state.newOrganizations.has(organizationId)) return 'known';
    await em.update(OrganizationDeviceSettings, { organizationId }, { deviceLimit: fields.number('device_limit') });
    return 'added';
  },
};
