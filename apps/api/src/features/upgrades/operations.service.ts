import { Database, Device, type UpgradeOperation } from '@firmware-upgrader/database';
import { InvalidInputError, NotFoundError } from '@firmware-upgrader/domain';
import { cancelOperation } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { wording } from '../../http/wording';
import type { DeviceOperationFilterDto, OperationFilterDto } from './dto/operation-filter.dto';
import { OperationsRepository } from './operations.repository';

@Injectable()
export class OperationsService {
  constructor(
    private readonly database: Database,
    private readonly operations: OperationsRepository,
  ) {}

  list(
    caller: Caller,
    scope: OrganizationScope,
    filter: OperationFilterDto,
    list: ListRequest,
  ): Promise<Slice<UpgradeOperation>> {
    return this.database.read(async (em) => {
      await this.refuseUnknown(em, caller, filter);
      return this.operations.list(em, scope, filter, list);
    });
  }

  /** As `list`, all of them, some at a time. */
  all(
    caller: Caller,
    scope: OrganizationScope,
    filter: OperationFilterDto,
  ): Promise<AsyncGenerator<UpgradeOperation[]>> {
    return this.database.read(async (em) => {
      await this.refuseUnknown(em, caller, filter);
      return this.operations.all(em, scope, filter);
    });
  }

  /** A device outside the scope has an empty list; only one that does not exist at all is not found. */
  listForDevice(
    scope: OrganizationScope,
    deviceId: string,
    filter: DeviceOperationFilterDto,
    list: ListRequest,
  ): Promise<Slice<UpgradeOperation>> {
    return this.database.read(async (em) => {
      if (!(await em.existsBy(Device, { id: deviceId }))) throw new NotFoundError('device not found');
      return this.operations.listForDevice(em, scope, deviceId, filter.status, list);
    });
  }

  get(scope: OrganizationScope, id: string): Promise<UpgradeOperation> {
    return this.database.read((em) => this.find(em, scope, id));
  }

  cancel(caller: Caller, scope: OrganizationScope, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const operation = await this.find(em, scope, id);
      await cancelOperation(em, id, { userId: caller.user.id, username: caller.user.username });
      unit.audit({
        objectType: 'upgradeoperation',
        objectId: id,
        objectLabel: operation.device.name,
        organizationId: operation.organizationId,
        action: 'cancel',
      });
    });
  }

  private async find(em: EntityManager, scope: OrganizationScope, id: string): Promise<UpgradeOperation> {
    const operation = await this.operations.find(em, scope, id);
    if (!operation) throw new NotFoundError(wording.noneMatches('UpgradeOperation'));
    return operation;
  }

  private async refuseUnknown(em: EntityManager, caller: Caller, filter: OperationFilterDto): Promise<void> {
    const unknown = await this.operations.unknownRelations(em, filter);
    const organization = filter.device__organization;
    const isForeign = organization !== undefined && !caller.scope.includes(organization);
    const refused = new Set([...unknown, ...(isForeign ? ['device__organization'] : [])]);
    if (refused.size === 0) return;
    throw new InvalidInputError(Object.fromEntries([...refused].map((name) => [name, [wording.notSelectable]])));
  }
}
