import { Database, Location } from '@firmware-upgrader/database';
import { InvalidInputError, NotFoundError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { Caller } from '../../http/caller';
import { defined } from '../../http/defined';
import { deleteRow } from '../../http/delete-row';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { wording } from '../../http/wording';
import { OrganizationsService } from '../organizations/organizations.service';
import type { ChangeLocationDto, LocationFilterDto, WriteLocationDto } from './dto/write-location.dto';
import { LocationsRepository } from './locations.repository';

@Injectable()
export class LocationsService {
  constructor(
    private readonly database: Database,
    private readonly locations: LocationsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  list(
    caller: Caller,
    scope: OrganizationScope,
    filter: LocationFilterDto,
    list: ListRequest,
  ): Promise<Slice<Location>> {
    return this.database.read(async (em) => {
      if (filter.organization) await this.organizations.requireSelectable(em, caller, filter.organization);
      return this.locations.list(em, scope, filter, list);
    });
  }

  find(scope: OrganizationScope, id: string): Promise<Location> {
    return this.database.read((em) => this.load(em, scope, id));
  }

  create(caller: Caller, dto: WriteLocationDto): Promise<Location> {
    requireGeometry({ geometry: dto.geometry ?? null, isMobile: dto.is_mobile ?? false });
    return this.database.transaction(caller.actor, async (em, unit) => {
      await this.organizations.requireUsable(em, caller, dto.organization);
      const { identifiers } = await em.insert(Location, valuesOf(dto));
      const location = await this.load(em, caller.scope, String(identifiers[0]?.['id']));
      unit.audit({ ...about(location), action: 'create', changes: { ...dto } });
      return location;
    });
  }

  update(caller: Caller, id: string, dto: ChangeLocationDto): Promise<Location> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const before = await this.load(em, caller.scope, id);
      if (dto.organization) await this.organizations.requireUsable(em, caller, dto.organization);
      requireGeometry({
        geometry: dto.geometry === undefined ? before.geometry : dto.geometry,
        isMobile: dto.is_mobile ?? before.isMobile,
      });
      await em.update(Location, { id }, valuesOf(dto));
      const location = await this.load(em, caller.scope, id);
      unit.audit({ ...about(location), action: 'change', changes: { ...dto } });
      return location;
    });
  }

  /** Its devices stay, at no location. */
  remove(caller: Caller, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const location = await this.load(em, caller.scope, id);
      await deleteRow(em, Location, id, wording.noneMatches('Location'));
      unit.audit({ ...about(location), action: 'delete' });
    });
  }

  private async load(em: EntityManager, scope: OrganizationScope, id: string): Promise<Location> {
    const location = await this.locations.find(em, scope, id);
    if (!location) throw new NotFoundError(wording.noneMatches('Location'));
    return location;
  }
}

function requireGeometry({ geometry, isMobile }: Pick<Location, 'geometry' | 'isMobile'>): void {
  if (geometry === null && !isMobile) throw new InvalidInputError({ geometry: ['No geometry value provided.'] });
}

function valuesOf(dto: ChangeLocationDto): QueryDeepPartialEntity<Location> {
  return defined({
    organizationId: dto.organization,
    name: dto.name,
    type: dto.type,
    isMobile: dto.is_mobile,
    address: dto.address,
    geometry: dto.geometry as QueryDeepPartialEntity<Location>['geometry'],
  });
}

function about({ id, name, organizationId }: Location) {
  return { organizationId, objectType: 'location', objectId: id, objectLabel: name };
}
