import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../http/caller';
import { DeviceSettingsService } from '../../organizations/device-settings.service';
import { consistentKey } from '../device-key';
import { DeviceRules } from '../device-rules.service';
import { ImportFactsRepository } from './import-facts.repository';
import { ImportPlan } from './import-plan';
import { credentialNames, type ImportRow, type ImportRowDto } from './import-row';

/** Finds out what is so before an import. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly facts: ImportFactsRepository,
    private readonly rules: DeviceRules,
    private readonly deviceSettings: DeviceSettingsService,
  ) {}

  /** `isLocked`: nobody else changes the devices of the table before the transaction ends. */
  async planFor(
    em: EntityManager,
    caller: Caller,
    organizationId: string,
    rows: readonly ImportRow[],
    isLocked: boolean,
  ): Promise<ImportPlan> {
    const said = rows.flatMap((row) => ('said' in row ? [row.said] : []));
    const sharedSecret = await this.deviceSettings.sharedSecret(em, organizationId);
    const macAddresses = distinct(said, (row) => [row.mac_address]);
    const lowerNames = distinct(said, ({ name }) => [name?.toLowerCase()]);
    const keys = macAddresses.map((mac) => consistentKey(mac, sharedSecret));
    const names = {
      groups: distinct(said, ({ group }) => [group]),
      locations: distinct(said, ({ location }) => [location]),
      credentials: distinct(said, credentialNames),
    };
    return new ImportPlan({
      organizationId,
      sharedSecret,
      // As for a single connection, shared credentials are a superuser's to choose.
      ...(await this.facts.named(em, organizationId, names, caller.isSuperuser)),
      room: await this.rules.room(em, organizationId),
      // Before the devices: of one that joins meanwhile, the name must not seem to be another's.
      ownersOfNames: await this.facts.ownersOfNames(em, organizationId, lowerNames),
      takenKeys: await this.facts.takenKeys(em, keys),
      devices: await this.facts.devices(em, organizationId, macAddresses, isLocked),
      checkAddresses: (values) => this.rules.checkAddresses(values),
    });
  }
}

function distinct(
  rows: readonly ImportRowDto[],
  valuesOf: (row: ImportRowDto) => readonly (string | undefined)[],
): string[] {
  return [...new Set(rows.flatMap(valuesOf))].filter((value) => value !== undefined);
}
