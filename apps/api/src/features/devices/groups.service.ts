import { Database, DeviceGroup } from '@firmware-upgrader/database';
import { NotFoundError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { Caller } from '../../http/caller';
import { defined } from '../../http/defined';
import { deleteRow } from '../../http/delete-row';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { wording } from '../../http/wording';
import { OrganizationsService } from '../organizations/organizations.service';
import type { ChangeGroupDto, GroupFilterDto, WriteGroupDto } from './dto/write-group.dto';
import { GroupsRepository } from './groups.repository';

@Injectable()
export class GroupsService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  list(
    caller: Caller,
    scope: OrganizationScope,
    filter: GroupFilterDto,
    list: ListRequest,
  ): Promise<Slice<DeviceGroup>> {
    return this.database.read(async (em) => {
      if (filter.organization) await this.organizations.requireSelectable(em, caller, filter.organization);
      return this.groups.list(em, scope, filter, list);
    });
  }

  find(scope: OrganizationScope, id: string): Promise<DeviceGroup> {
    return this.database.read((em) => this.load(em, scope, id));
  }

  create(caller: Caller, dto: WriteGroupDto): Promise<DeviceGroup> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      await this.organizations.requireUsable(em, caller, dto.organization);
      const { identifiers } = await em.insert(DeviceGroup, valuesOf(dto));
      const group = await this.load(em, caller.scope, String(identifiers[0]?.['id']));
      unit.audit({ ...about(group), action: 'create', changes: { ...dto } });
      return group;
    });
  }

  update(caller: Caller, id: string, dto: ChangeGroupDto): Promise<DeviceGroup> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      await this.load(em, caller.scope, id);
      if (dto.organization) await this.organizations.requireUsable(em, caller, dto.organization);
      await em.update(DeviceGroup, { id }, valuesOf(dto));
      const group = await this.load(em, caller.scope, id);
      unit.audit({ ...about(group), action: 'change', changes: { ...dto } });
      return group;
    });
  }

  /** Its devices stay, in no group. */
  remove(caller: Caller, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const group = await this.load(em, caller.scope, id);
      await deleteRow(em, DeviceGroup, id, wording.noneMatches('DeviceGroup'));
      unit.audit({ ...about(group), action: 'delete' });
    });
  }

  private async load(em: EntityManager, scope: OrganizationScope, id: string): Promise<DeviceGroup> {
    const group = await this.groups.find(em, scope, id);
    if (!group) throw new NotFoundError(wording.noneMatches('DeviceGroup'));
    return group;
  }
}

function valuesOf(dto: ChangeGroupDto): QueryDeepPartialEntity<DeviceGroup> {
  return defined({
    name: dto.name,
    organizationId: dto.organization,
    description: dto.description,
    metaData: dto.meta_data as QueryDeepPartialEntity<DeviceGroup>['metaData'],
  });
}

function about({ id, name, organizationId }: DeviceGroup) {
  return { organizationId, objectType: 'devicegroup', objectId: id, objectLabel: name };
}
