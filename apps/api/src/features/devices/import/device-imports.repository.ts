import { DeviceImport } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { DeepPartial, EntityManager } from 'typeorm';
import type { OrganizationScope } from '../../../http/organization-scope';

const KEPT = `interval '30 days'`;
const MOST_KEPT = 20;

@Injectable()
export class DeviceImportsRepository {
  find(em: EntityManager, scope: OrganizationScope, id: string): Promise<DeviceImport | null> {
    return this.visible(em, scope, id).getOne();
  }

  findWithReport(em: EntityManager, scope: OrganizationScope, id: string): Promise<DeviceImport | null> {
    return this.visible(em, scope, id).addSelect('deviceImport.report').getOne();
  }

  /** Stores an import; of each organization the latest are kept, for some time. */
  async keep(em: EntityManager, values: DeepPartial<DeviceImport> & { organizationId: string }): Promise<DeviceImport> {
    const row = em.create(DeviceImport, values);
    await em.insert(DeviceImport, row);
    await em.query(
      `DELETE FROM device_import WHERE created < now() - ${KEPT} OR id IN (
         SELECT id FROM device_import WHERE organization_id = $1 ORDER BY created DESC, id DESC OFFSET ${MOST_KEPT})`,
      [row.organizationId],
    );
    return row;
  }

  private visible(em: EntityManager, scope: OrganizationScope, id: string) {
    const query = em.createQueryBuilder(DeviceImport, 'deviceImport').where('deviceImport.id = :id', { id });
    return scope.limit(query, 'deviceImport.organizationId');
  }
}
