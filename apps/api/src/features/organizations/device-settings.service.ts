import { Database, OrganizationDeviceSettings } from '@firmware-upgrader/database';
import { NotFoundError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { defined } from '../../http/defined';
import { wording } from '../../http/wording';
import type { ChangeDeviceSettingsDto } from './dto/device-settings.dto';
import { OrganizationsRepository } from './organizations.repository';
import { about } from './organizations.service';

/** How devices of an organization may join. */
@Injectable()
export class DeviceSettingsService {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsRepository,
  ) {}

  find(caller: Caller, organizationId: string): Promise<OrganizationDeviceSettings> {
    return this.database.read(async (em) => (await this.load(em, caller, organizationId)).settings);
  }

  update(caller: Caller, organizationId: string, dto: ChangeDeviceSettingsDto): Promise<OrganizationDeviceSettings> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const { organization } = await this.load(em, caller, organizationId);
      const changes = defined({
        registrationEnabled: dto.registration_enabled,
        sharedSecret: dto.shared_secret,
        leavesConfiguration: dto.leave_configuration,
      });
      if (Object.keys(changes).length > 0) await em.update(OrganizationDeviceSettings, { organizationId }, changes);
      unit.audit({
        ...about(organization),
        objectType: 'organizationdevicesettings',
        action: 'change',
        changes: { ...changes, ...(changes.sharedSecret === undefined ? {} : { sharedSecret: 'changed' }) },
      });
      return (await this.load(em, caller, organizationId)).settings;
    });
  }

  /** What the keys of an organization's devices are made from. */
  async sharedSecret(em: EntityManager, organizationId: string): Promise<string> {
    const settings = await this.organizations.deviceSettings(em, organizationId);
    if (!settings) throw new NotFoundError(wording.noneMatches('Organization'));
    return settings.sharedSecret;
  }

  /** Whose routers join with this secret; null: nobody's. */
  findBySecret(em: EntityManager, sharedSecret: string): Promise<OrganizationDeviceSettings | null> {
    return this.organizations.deviceSettingsBySecret(em, sharedSecret);
  }

  /** 0: as many devices as there are, null: none more. A limit is locked until the transaction ends. */
  lockLimit(em: EntityManager, organizationId: string): Promise<number | null> {
    return this.organizations.lockDeviceLimit(em, organizationId);
  }

  private async load(em: EntityManager, caller: Caller, organizationId: string) {
    const organization = await this.organizations.find(em, caller.scope, organizationId);
    const settings = organization && (await this.organizations.deviceSettings(em, organizationId));
    if (!settings) throw new NotFoundError(wording.noneMatches('Organization'));
    return { organization, settings };
  }
}
