import {
  connectionSecretContext,
  type Credentials,
  Database,
  DeviceConnection,
  SecretSealer,
} from '@firmware-upgrader/database';
import { InvalidInputError, NotFoundError } from '@firmware-upgrader/domain';
import { DEFAULT_UPDATE_STRATEGY, type UpgraderRegistry } from '@firmware-upgrader/upgraders';
import { leaveJobs } from '@firmware-upgrader/upgrades';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { Caller } from '../../http/caller';
import { defined } from '../../http/defined';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { UPGRADERS } from '../../http/tokens';
import { wording } from '../../http/wording';
import { readConnectionParams } from '../credentials/connection-params';
import { CredentialsService } from '../credentials/credentials.service';
import { ConnectionsRepository } from './connections.repository';
import { type AboutDevice, aboutDevice, DeviceAccess } from './device-access';
import type { ChangeConnectionDto, WriteConnectionDto } from './dto/write-connection.dto';

/** How a device is reached. */
@Injectable()
export class ConnectionsService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
    private readonly access: DeviceAccess,
    private readonly credentials: CredentialsService,
    private readonly sealer: SecretSealer,
    @Inject(UPGRADERS) private readonly upgraders: UpgraderRegistry,
  ) {}

  list(scope: OrganizationScope, deviceId: string, list: ListRequest): Promise<Slice<DeviceConnection>> {
    return this.database.read(async (em) => {
      await this.access.require(em, scope, deviceId);
      return this.connections.listOfDevice(em, deviceId, list);
    });
  }

  find(scope: OrganizationScope, deviceId: string, id: string): Promise<DeviceConnection> {
    return this.database.read(async (em) => {
      await this.access.require(em, scope, deviceId);
      return found(await this.connections.findOfDevice(em, deviceId, id));
    });
  }

  create(caller: Caller, deviceId: string, dto: WriteConnectionDto): Promise<DeviceConnection> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.access.requireActive(em, caller.scope, deviceId);
      const credentials = await this.credentials.requireUsable(em, caller, dto.credentials);
      this.refuseUnknownStrategy(dto);
      const id = randomUUID();
      await em.insert(DeviceConnection, {
        id,
        deviceId,
        updateStrategy: DEFAULT_UPDATE_STRATEGY,
        ...this.valuesOf(id, dto, credentials),
      });
      // A device that can be reached may get the firmware that it runs.
      await leaveJobs(em, [{ kind: 'pair-firmware', payload: { deviceId } }]);
      unit.audit({ ...aboutConnection(device, id, credentials), action: 'create', changes: shownChanges(dto) });
      return this.load(em, deviceId, id);
    });
  }

  update(caller: Caller, deviceId: string, id: string, dto: ChangeConnectionDto): Promise<DeviceConnection> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.access.requireActive(em, caller.scope, deviceId);
      const before = found(await this.connections.findForChange(em, deviceId, id));
      // One that came with an import stays, whatever upgraders there are.
      if (dto.update_strategy !== before.updateStrategy) this.refuseUnknownStrategy(dto);
      const isExchanged = dto.credentials !== undefined && dto.credentials !== before.credentialsId;
      const credentials = isExchanged
        ? await this.credentials.requireUsable(em, caller, dto.credentials ?? '')
        : before.credentials;
      const values = this.valuesOf(id, dto, credentials, isExchanged ? before.params : undefined);
      const isOtherWay = isExchanged || dto.params !== undefined;
      // What was learnt about the old way says nothing about the new one.
      const unknown = isOtherWay ? { isWorking: null, failureReason: '', lastAttempt: null } : {};
      const ownSecret = isExchanged && !('sealedSecret' in values) ? { sealedSecret: null } : {};
      await em.update(DeviceConnection, { id }, { ...values, ...unknown, ...ownSecret });
      unit.audit({ ...aboutConnection(device, id, credentials), action: 'change', changes: shownChanges(dto) });
      return this.load(em, deviceId, id);
    });
  }

  remove(caller: Caller, deviceId: string, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.access.requireActive(em, caller.scope, deviceId);
      const { credentials } = found(await this.connections.findForChange(em, deviceId, id));
      await em.delete(DeviceConnection, { id });
      unit.audit({ ...aboutConnection(device, id, credentials), action: 'delete' });
    });
  }

  private refuseUnknownStrategy({ update_strategy: strategy }: ChangeConnectionDto): void {
    if (strategy === undefined || strategy === '' || this.upgraders.has(strategy)) return;
    throw new InvalidInputError({ update_strategy: [wording.notChoice(strategy)] });
  }

  private async load(em: EntityManager, deviceId: string, id: string): Promise<DeviceConnection> {
    return found(await this.connections.findOfDevice(em, deviceId, id));
  }

  /** `kept`: parameters that stay when the credentials are exchanged, and must fit the new ones. */
  private valuesOf(
    id: string,
    dto: ChangeConnectionDto,
    credentials: Credentials,
    kept?: DeviceConnection['params'],
  ): QueryDeepPartialEntity<DeviceConnection> {
    const given = dto.params ?? (kept && { ...kept });
    const params = given && readConnectionParams(given, credentials);
    return {
      ...defined({
        credentialsId: dto.credentials,
        enabled: dto.enabled,
        updateStrategy: dto.update_strategy === '' ? DEFAULT_UPDATE_STRATEGY : dto.update_strategy,
        params: params?.shown,
      }),
      ...(params?.secret && { sealedSecret: this.sealer.seal(params.secret.text, connectionSecretContext(id)) }),
    };
  }
}

function found(connection: DeviceConnection | null): DeviceConnection {
  if (!connection) throw new NotFoundError(wording.noneMatches('DeviceConnection'));
  return connection;
}

/** What the audit trail calls a connection. */
export function aboutConnection(device: AboutDevice, id: string, credentials: Credentials) {
  return {
    ...aboutDevice(device),
    objectType: 'deviceconnection',
    objectId: id,
    objectLabel: `${device.name}: ${credentials.name}`,
  };
}

function shownChanges({ params, ...rest }: ChangeConnectionDto): Record<string, unknown> {
  return params ? { ...rest, params: 'changed' } : { ...rest };
}
