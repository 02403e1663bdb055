import { Database, type Device, type DeviceAgent } from '@firmware-upgrader/database';
import { InvalidInputError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { wording } from '../../http/wording';
import { OrganizationsService } from '../organizations/organizations.service';
import { DeviceAccess } from './device-access';
import { DevicesRepository, type DeviceStanding, type DeviceValue } from './devices.repository';
import type { DeviceFilterDto } from './dto/write-device.dto';
import { GroupsRepository } from './groups.repository';
import { LocationsRepository } from './locations.repository';

export interface ListedDevice {
  readonly device: Device;
  /** Absent: it was deleted a moment ago. */
  readonly standing: DeviceStanding | undefined;
}

/** Looks at devices without changing any. */
@Injectable()
export class DeviceListService {
  constructor(
    private readonly database: Database,
    private readonly devices: DevicesRepository,
    private readonly groups: GroupsRepository,
    private readonly locations: LocationsRepository,
    private readonly access: DeviceAccess,
    private readonly organizations: OrganizationsService,
  ) {}

  /** With what its agent told. */
  find(scope: OrganizationScope, id: string): Promise<{ device: Device; agent: DeviceAgent | null }> {
    return this.database.read(async (em) => {
      const device = await this.access.require(em, scope, id);
      return { device, agent: await this.devices.agentOf(em, device) };
    });
  }

  list(caller: Caller, scope: OrganizationScope, filter: DeviceFilterDto, list: ListRequest): Promise<Slice<Device>> {
    return this.database.read(async (em) => {
      await this.checkRelations(em, caller, filter);
      return this.devices.list(em, scope, filter, list);
    });
  }

  /** As `list`, with what is installed and how each answered last. */
  async listWithStandings(
    caller: Caller,
    scope: OrganizationScope,
    filter: DeviceFilterDto,
    list: ListRequest,
  ): Promise<Slice<ListedDevice>> {
    const slice = await this.list(caller, scope, filter, list);
    const ids = slice.rows.map(({ id }) => id);
    const standings = await this.database.read((em) => this.devices.standings(em, ids));
    const byId = new Map(standings.map((standing) => [standing.id, standing]));
    return { ...slice, rows: slice.rows.map((device) => ({ device, standing: byId.get(device.id) })) };
  }

  /** Models and releases that the devices really have. */
  values(scope: OrganizationScope): Promise<Record<'model' | 'os', DeviceValue[]>> {
    return this.database.read(async (em) => ({
      model: await this.devices.values(em, scope, 'model'),
      os: await this.devices.values(em, scope, 'os'),
    }));
  }

  /** All that the filter lets through, some at a time. */
  all(caller: Caller, scope: OrganizationScope, filter: DeviceFilterDto): Promise<AsyncGenerator<Device[]>> {
    return this.database.read(async (em) => {
      await this.checkRelations(em, caller, filter);
      return this.devices.all(em, scope, filter);
    });
  }

  /** A filter by something that the caller cannot see is an error, not an empty list. */
  private async checkRelations(em: EntityManager, caller: Caller, filter: DeviceFilterDto): Promise<void> {
    const { organization, group, location } = filter;
    if (organization) await this.organizations.requireSelectable(em, caller, organization);
    if (group && !(await this.groups.find(em, caller.scope, group))) refuse('group');
    if (location && !(await this.locations.find(em, caller.scope, location))) refuse('location');
  }
}

function refuse(filter: string): never {
  throw new InvalidInputError({ [filter]: [wording.notSelectable] });
}
