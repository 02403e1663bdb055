import { Database, UpgradeHold } from '@firmware-upgrader/database';
import { pokeDispatcher } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import type { WriteHoldDto } from './dto/hold.dto';

const ONLY = { id: 1 };

/** The one switch that keeps every upgrade from starting. */
@Injectable()
export class HoldService {
  constructor(private readonly database: Database) {}

  show(): Promise<UpgradeHold> {
    return this.database.read(find);
  }

  set(caller: Caller, { active, note = '' }: WriteHoldDto): Promise<UpgradeHold> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const before = await find(em);
      const since = before.active ? before.since : new Date();
      const values = { active, note, since: active ? since : null, byId: active ? caller.user.id : null };
      await em.update(UpgradeHold, ONLY, values);
      if (!active) await pokeDispatcher(em);
      unit.audit({
        objectType: 'upgradehold',
        objectId: '1',
        objectLabel: 'Hold of all upgrades',
        organizationId: null,
        action: 'change',
        changes: { active, note },
      });
      return find(em);
    });
  }
}

function find(em: EntityManager): Promise<UpgradeHold> {
  return em.findOneOrFail(UpgradeHold, { where: ONLY, relations: { by: true } });
}
