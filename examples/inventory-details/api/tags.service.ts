import {
  aboutDevice,
  type Caller,
  DeviceAccess,
  type ListRequest,
  type OrganizationScope,
  type Slice,
  takeSlice,
} from '@firmware-upgrader/api';
import { Database } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import { type CountedTag, TagsRepository } from './tags.repository';

@Injectable()
export class TagsService {
  constructor(
    private readonly database: Database,
    private readonly devices: DeviceAccess,
    private readonly tags: TagsRepository,
  ) {}

  list(scope: OrganizationScope, list: ListRequest): Promise<Slice<CountedTag>> {
    return this.database.read(async (em) => {
      const tags = await this.tags.counted(em, scope);
      return takeSlice(list, tags.length, async (limit, offset) => tags.slice(offset, offset + limit));
    });
  }

  ofDevice(scope: OrganizationScope, deviceId: string): Promise<string[]> {
    return this.database.read(async (em) => {
      await this.devices.require(em, scope, deviceId);
      return this.tags.ofDevice(em, deviceId);
    });
  }

  replace(caller: Caller, deviceId: string, given: readonly string[]): Promise<string[]> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.devices.requireForChange(em, caller.scope, deviceId);
      const tags = [...new Set(given)].sort();
      await this.tags.replace(em, deviceId, tags);
      unit.audit({ ...aboutDevice(device), action: 'change', changes: { tags } });
      return tags;
    });
  }
}
