import { Database, Device, type Unit } from '@firmware-upgrader/database';
import { InvalidInputError } from '@firmware-upgrader/domain';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { aboutDevice } from '../devices/device-access';
import { DeviceEntry } from '../devices/device-entry.service';
import { DeviceRules } from '../devices/device-rules.service';
import { DeviceSettingsService } from '../organizations/device-settings.service';
import { type AgentForm, judged, refuseAgent, requireFields, textOf } from './agent-form';
import { agentActor } from './agent-actor';
import { AgentsRepository } from './agents.repository';
import { ReportedDeviceDto } from './dto/reported-device.dto';

export interface Registration {
  readonly device: Device;
  readonly isNew: boolean;
}

const BACKENDS = ['netjsonconfig.OpenWrt', 'netjsonconfig.OpenWisp'];
const FIELDS = ['name', 'mac_address', 'hardware_id', 'key', 'management_ip', 'model', 'os', 'system'];

/** Routers join by themselves: whoever knows the secret of an organization becomes a device of it. */
@Injectable()
export class RegistrationService {
  private readonly logger = new Logger('Agents');

  constructor(
    private readonly database: Database,
    private readonly agents: AgentsRepository,
    private readonly entry: DeviceEntry,
    private readonly rules: DeviceRules,
    private readonly deviceSettings: DeviceSettingsService,
  ) {}

  /** `peer`: the address that the request came from. */
  async register(form: AgentForm, peer: string): Promise<Registration> {
    const organizationId = await this.organizationOf(form);
    const address = textOf(form, 'management_ip');
    const report = await judged(
      { ...form, management_ip: this.rules.isAllowed(address) ? address : '' },
      FIELDS,
      ReportedDeviceDto,
    );
    const registering = this.database.transaction(agentActor(), async (em, unit) => {
      const known = report.key ? await this.agents.findByKey(em, report.key) : null;
      const registration = known
        ? await this.renew(em, unit, known, report, peer)
        : await this.add(em, unit, organizationId, report, peer);
      await this.agents.saveRegistration(em, registration.device.id, registration.isNew);
      return registration;
    });
    return registering.catch((error: unknown) => this.explain(error, organizationId, report));
  }

  private async organizationOf(form: AgentForm): Promise<string> {
    requireFields(form, 'secret', 'name', 'mac_address', 'backend');
    if (!BACKENDS.includes(textOf(form, 'backend'))) throw refuseAgent(403, 'wrong backend');
    const secret = textOf(form, 'secret');
    const settings = await this.database.read((em) => this.deviceSettings.findBySecret(em, secret));
    if (!settings) throw refuseAgent(403, 'unrecognized secret');
    if (!settings.registrationEnabled) throw refuseAgent(403, 'registration disabled');
    return settings.organizationId;
  }

  /** After a reflash a router registers again: organization, addresses and group are not its own to say. */
  private async renew(
    em: EntityManager,
    unit: Unit,
    known: Device,
    { name, model = '', os = '', system = '' }: ReportedDeviceDto,
    peer: string,
  ): Promise<Registration> {
    if (known.isDeactivated) throw refuseAgent(403, 'device deactivated');
    // A name that is only the MAC address is that of a router without one, and people may have found a better.
    const isNamed = bare(name) !== bare(known.macAddress);
    const changes = { model, os, system, ...(isNamed ? { name } : {}) };
    await em.update(Device, { id: known.id }, { ...changes, lastIp: peer });
    await this.entry.pair(em, known.id);
    const device = await em.findOneByOrFail(Device, { id: known.id });
    unit.audit({ ...aboutDevice(device), action: 'register', changes });
    return { device, isNew: false };
  }

  private async add(
    em: EntityManager,
    unit: Unit,
    organizationId: string,
    report: ReportedDeviceDto,
    peer: string,
  ): Promise<Registration> {
    const { name, mac_address: macAddress, model = '', os = '', system = '' } = report;
    const id = await this.entry.add(em, {
      organizationId,
      name,
      macAddress,
      hardwareId: report.hardware_id || null,
      ...(report.key ? { key: report.key } : {}),
      managementIp: report.management_ip ?? null,
      lastIp: peer,
      model,
      os,
      system,
    });
    const device = await em.findOneByOrFail(Device, { id });
    unit.audit({ ...aboutDevice(device), action: 'register', changes: { name, macAddress, model, os, system } });
    return { device, isNew: true };
  }

  /** A router whose organization got another secret makes another key, and is a stranger with a known MAC address. */
  private async explain(error: unknown, organizationId: string, report: ReportedDeviceDto): Promise<never> {
    if (error instanceof InvalidInputError) {
      const { name, mac_address: macAddress, key = '' } = report;
      this.logger.warn(`The router "${name}" (${macAddress}) cannot register: ${error.message}`);
      await this.database.transaction(agentActor(), (em) =>
        this.agents.saveRefusal(em, organizationId, macAddress, key),
      );
    }
    throw error;
  }
}

function bare(address: string): string {
  return address.replace(/[:-]/g, '').toLowerCase();
}
