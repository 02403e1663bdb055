import { DeviceConnection } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ordering } from '../../http/ordering';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';

const ordering: Ordering = {
  fields: { created: 'connection.created', last_attempt: 'connection.lastAttempt' },
  default: '-created',
  id: 'connection.id',
};

/** Connections of a device that the caller was found to see. */
@Injectable()
export class ConnectionsRepository {
  listOfDevice(em: EntityManager, deviceId: string, list: ListRequest): Promise<Slice<DeviceConnection>> {
    return takePage(this.ofDevice(em, deviceId), list, ordering);
  }

  findOfDevice(em: EntityManager, deviceId: string, id: string): Promise<DeviceConnection | null> {
    return this.ofDevice(em, deviceId).andWhere('connection.id = :id', { id }).getOne();
  }

  /** With the credentials that it overrides. */
  findForChange(em: EntityManager, deviceId: string, id: string): Promise<DeviceConnection | null> {
    return this.ofDevice(em, deviceId)
      .innerJoinAndSelect('connection.credentials', 'credentials')
      .andWhere('connection.id = :id', { id })
      .setLock('pessimistic_write', undefined, ['connection'])
      .getOne();
  }

  private ofDevice(em: EntityManager, deviceId: string) {
    return em.createQueryBuilder(DeviceConnection, 'connection').where('connection.deviceId = :deviceId', { deviceId });
  }
}
