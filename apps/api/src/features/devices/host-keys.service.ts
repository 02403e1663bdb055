import { Database, type Device, HostKey } from '@firmware-upgrader/database';
import { ConflictError, NotFoundError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import type { Ordering } from '../../http/ordering';
import type { OrganizationScope } from '../../http/organization-scope';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import { wording } from '../../http/wording';
import { aboutDevice, DeviceAccess } from './device-access';

const ordering: Ordering = { fields: { created: 'hostKey.created' }, default: '-created', id: 'hostKey.id' };

/** The SSH host keys of a device: those we trust, and those it was last met with. */
@Injectable()
export class HostKeysService {
  constructor(
    private readonly database: Database,
    private readonly access: DeviceAccess,
  ) {}

  list(scope: OrganizationScope, deviceId: string, list: ListRequest): Promise<Slice<HostKey>> {
    return this.database.read(async (em) => {
      await this.access.require(em, scope, deviceId);
      const query = em.createQueryBuilder(HostKey, 'hostKey').where('hostKey.deviceId = :deviceId', { deviceId });
      return takePage(query, list, ordering);
    });
  }

  /** From now on the device is known by this key instead of the former one of its type. */
  accept(caller: Caller, deviceId: string, id: string): Promise<HostKey> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.access.requireActive(em, caller.scope, deviceId);
      const key = await this.load(em, deviceId, id);
      if (key.state === 'pinned') throw new ConflictError('This host key is accepted already.');
      await em.delete(HostKey, { deviceId, keyType: key.keyType, state: 'pinned' });
      await em.update(HostKey, { id }, { state: 'pinned' });
      unit.audit({ ...about(device, key), action: 'accept', changes: { fingerprint: key.fingerprint } });
      return this.load(em, deviceId, id);
    });
  }

  remove(caller: Caller, deviceId: string, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.access.requireActive(em, caller.scope, deviceId);
      const key = await this.load(em, deviceId, id);
      await em.delete(HostKey, { id });
      unit.audit({ ...about(device, key), action: 'delete', changes: { fingerprint: key.fingerprint } });
    });
  }

  private async load(em: EntityManager, deviceId: string, id: string): Promise<HostKey> {
    const key = await em.findOneBy(HostKey, { id, deviceId });
    if (!key) throw new NotFoundError(wording.noneMatches('HostKey'));
    return key;
  }
}

function about(device: Device, { id, keyType }: HostKey) {
  return { ...aboutDevice(device), objectType: 'hostkey', objectId: id, objectLabel: `${device.name}: ${keyType}` };
}
