import type { Settings } from '@firmware-upgrader/config';
import { Database, Device } from '@firmware-upgrader/database';
import { InvalidInputError } from '@firmware-upgrader/domain';
import { startChecks } from '@firmware-upgrader/upgrades';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';
import { HttpError } from '../../http/http-error';
import { SETTINGS } from '../../http/tokens';
import { aboutDevice } from '../devices/device-access';
import { DeviceEntry } from '../devices/device-entry.service';
import { DeviceRules } from '../devices/device-rules.service';
import { agentActor } from './agent-actor';
import { type AgentForm, judged, refuseAgent, requireFields, textOf } from './agent-form';
import { type Addresses, type AgentDevice, AgentsRepository } from './agents.repository';
import { ReportedFactsDto } from './dto/reported-device.dto';

const STATUSES = ['modified', 'applied', 'error', 'deactivating', 'deactivated'];
const FACTS = ['model', 'os', 'system'] as const;
const LONGEST_REASON = 1024;

/** What a registered router tells us, each time proved by its key. */
@Injectable()
export class AgentReportsService {
  constructor(
    private readonly database: Database,
    private readonly agents: AgentsRepository,
    private readonly entry: DeviceEntry,
    private readonly rules: DeviceRules,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Asks for the configuration, and tells by the way where the router is. */
  async poll(id: string, form: AgentForm, peer: string, { isCheck }: { isCheck: boolean }): Promise<AgentDevice> {
    const device = await this.authenticate(id, form);
    const addresses = this.addressesOf(device, textOf(form, 'management_ip'), peer);
    const isFirstContact = isCheck && device.isUnread && this.canBeReached(addresses);
    if (isSame(device, addresses) && !isFirstContact) return device;
    await this.database.transaction(agentActor(), async (em) => {
      await this.agents.saveAddresses(em, device.id, addresses);
      if (isCheck) await this.agents.takeAddressesFromOthers(em, device, addresses);
      if (isFirstContact) await startChecks(em, 'check', [device.id]);
    });
    return device;
  }

  /** Tells what became of the configuration. */
  async reportStatus(id: string, form: AgentForm): Promise<string> {
    const device = await this.authenticate(id, form, 'status');
    const status = textOf(form, 'status');
    if (!STATUSES.includes(status)) throw refuseAgent(403, 'wrong status');
    const reason = [...textOf(form, 'error_reason')].slice(0, LONGEST_REASON).join('');
    await this.database.transaction(agentActor(), (em) => this.agents.saveState(em, device.id, status, reason));
    return status;
  }

  /** Tells what the router is, once per boot: so its new system is known after an upgrade. */
  async updateInfo(id: string, form: AgentForm): Promise<void> {
    const { id: deviceId } = await this.authenticate(id, form);
    const told = FACTS.filter((fact) => textOf(form, fact) !== '');
    const facts = await judged(form, told, ReportedFactsDto).catch(refuseAsText);
    await this.database.transaction(agentActor(), async (em, unit) => {
      const device = await em.findOneOrFail(Device, { where: { id: deviceId }, lock: { mode: 'pessimistic_write' } });
      const news = told.filter((fact) => facts[fact] !== device[fact]);
      if (news.length === 0) return;
      const changes = Object.fromEntries(news.map((fact) => [fact, facts[fact]]));
      await em.update(Device, { id: deviceId }, changes);
      await this.entry.pair(em, deviceId);
      unit.audit({ ...aboutDevice(device), action: 'update-info', changes });
    });
  }

  private async authenticate(id: string, form: AgentForm, ...required: string[]): Promise<AgentDevice> {
    const device = await this.database.read((em) => this.agents.findActive(em, id));
    if (!device) throw refuseAgent(404, 'device not found');
    requireFields(form, 'key', ...required);
    if (!isEqual(textOf(form, 'key'), device.key)) throw refuseAgent(403, 'wrong key');
    return device;
  }

  private canBeReached({ managementIp }: Addresses): boolean {
    return managementIp !== null || !this.settings.MANAGEMENT_IP_ONLY;
  }

  /** An agent that tells no management address has none, but only if it ever told one: people type them in, too. */
  private addressesOf(device: AgentDevice, told: string, peer: string): Addresses {
    const isTold = this.rules.isAllowed(told);
    const isGone = told === '' && device.reportsManagementIp;
    return {
      managementIp: isTold ? told : isGone ? null : device.managementIp,
      lastIp: peer,
      reportsManagementIp: device.reportsManagementIp || isTold,
    };
  }
}

function isSame(device: Addresses, addresses: Addresses): boolean {
  return (['managementIp', 'lastIp', 'reportsManagementIp'] as const).every((name) => device[name] === addresses[name]);
}

/** Takes as long for any wrong key. */
function isEqual(given: string, key: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(key));
}

function refuseAsText(error: unknown): never {
  throw error instanceof InvalidInputError ? new HttpError(400, JSON.stringify(error.fields)) : error;
}
