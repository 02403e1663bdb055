import { Organization, OrganizationDeviceSettings, OrganizationOwner } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contains } from '../../http/like';
import type { Ordering } from '../../http/ordering';
import type { OrganizationScope } from '../../http/organization-scope';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { OrganizationFilterDto } from './dto/write-organization.dto';

const ordering: Ordering = {
  fields: {},
  default: '-created',
  defaultFields: { created: 'organization.created' },
  id: 'organization.id',
};

@Injectable()
export class OrganizationsRepository {
  list(
    em: EntityManager,
    scope: OrganizationScope,
    { search, slug, is_active: isActive }: OrganizationFilterDto,
    list: ListRequest,
  ): Promise<Slice<Organization>> {
    const query = this.visible(em, scope);
    if (isActive !== undefined) query.andWhere('organization.isActive = :isActive', { isActive });
    if (slug !== undefined) query.andWhere('organization.slug = :slug', { slug });
    if (search !== undefined) {
      query.andWhere('(organization.name ILIKE :search OR organization.slug ILIKE :search)', {
        search: contains(search),
      });
    }
    return takePage(query, list, ordering);
  }

  find(em: EntityManager, scope: OrganizationScope, id: string): Promise<Organization | null> {
    return this.visible(em, scope).andWhere('organization.id = :id', { id }).getOne();
  }

  async ownerOf(em: EntityManager, id: string): Promise<string | null> {
    const owner = await em.findOneBy(OrganizationOwner, { organizationId: id });
    return owner?.organizationUserId ?? null;
  }

  async findIdBySlug(em: EntityManager, slug: string): Promise<string | null> {
    return (await em.findOne(Organization, { where: { slug }, select: { id: true } }))?.id ?? null;
  }

  deviceSettings(em: EntityManager, organizationId: string): Promise<OrganizationDeviceSettings | null> {
    return em
      .createQueryBuilder(OrganizationDeviceSettings, 'settings')
      .addSelect('settings.sharedSecret')
      .where('settings.organizationId = :organizationId', { organizationId })
      .getOne();
  }

  /** Of active organizations. */
  deviceSettingsBySecret(em: EntityManager, sharedSecret: string): Promise<OrganizationDeviceSettings | null> {
    return em.findOneBy(OrganizationDeviceSettings, { sharedSecret, organization: { isActive: true } });
  }

  async lockDeviceLimit(em: EntityManager, organizationId: string): Promise<number | null> {
    const read = 'SELECT device_limit AS "limit" FROM organization_device_settings WHERE organization_id = $1';
    const [free]: { limit: number | null }[] = await em.query(read, [organizationId]);
    if (free?.limit === 0) return 0;
    const [locked]: { limit: number | null }[] = await em.query(`${read} FOR UPDATE`, [organizationId]);
    return locked?.limit ?? null;
  }

  /** Storage keys of all its images. It gets no more of them until the transaction ends. */
  async filesOf(em: EntityManager, organizationId: string): Promise<string[]> {
    await em.query('SELECT FROM organization WHERE id = $1 FOR UPDATE', [organizationId]);
    await em.query('SELECT FROM category WHERE organization_id = $1 ORDER BY id FOR UPDATE', [organizationId]);
    await em.query('SELECT FROM build WHERE organization_id = $1 ORDER BY id FOR UPDATE', [organizationId]);
    const rows: { file: string }[] = await em.query(
      'SELECT i.file FROM firmware_image i JOIN build b ON b.id = i.build_id WHERE b.organization_id = $1',
      [organizationId],
    );
    return rows.map(({ file }) => file);
  }

  private visible(em: EntityManager, scope: OrganizationScope) {
    return scope.limit(em.createQueryBuilder(Organization, 'organization'), 'organization.id');
  }
}
