import type { Settings } from '@firmware-upgrader/config';
import { Credentials, credentialsSecretContext, Database, SecretSealer } from '@firmware-upgrader/database';
import { InvalidInputError, NotFoundError, type SshSecret } from '@firmware-upgrader/domain';
import { leaveJobs } from '@firmware-upgrader/upgrades';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { defined } from '../../http/defined';
import { deleteRow } from '../../http/delete-row';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { SETTINGS } from '../../http/tokens';
import { wording } from '../../http/wording';
import { OrganizationsService } from '../organizations/organizations.service';
import { readCredentialsParams } from './connection-params';
import { CredentialsRepository } from './credentials.repository';
import type { ChangeCredentialsDto, CredentialsFilterDto, WriteCredentialsDto } from './dto/write-credentials.dto';

@Injectable()
export class CredentialsService {
  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialsRepository,
    private readonly organizations: OrganizationsService,
    private readonly sealer: SecretSealer,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  list(
    caller: Caller,
    scope: OrganizationScope,
    filter: CredentialsFilterDto,
    list: ListRequest,
  ): Promise<Slice<Credentials>> {
    return this.database.read(async (em) => {
      if (filter.organization) await this.organizations.requireSelectable(em, caller, filter.organization);
      return this.credentials.list(em, scope, filter, list);
    });
  }

  find(caller: Caller, scope: OrganizationScope, id: string): Promise<Credentials> {
    return this.database.read(async (em) => {
      const credentials = await this.load(em, scope, id);
      caller.refuseToRead('credentials', credentials.organizationId);
      return credentials;
    });
  }

  create(caller: Caller, dto: WriteCredentialsDto): Promise<Credentials> {
    const { shown, secret } = readCredentialsParams(dto.params, null);
    return this.database.transaction(caller.actor, async (em, unit) => {
      const id = randomUUID();
      const credentials = em.create(Credentials, {
        id,
        name: dto.name,
        organizationId: await this.organizations.requireUsableOrShared(em, caller, dto.organization, 'credentials'),
        connector: dto.connector,
        autoAdd: dto.auto_add ?? false,
        params: shown,
        transfer: dto.transfer ?? null,
        ...this.seal(id, secret),
      });
      this.refuseSharedPassword(credentials);
      await em.insert(Credentials, credentials);
      await this.attach(em, credentials);
      unit.audit({ ...about(credentials), action: 'create', changes: shownChanges(dto) });
      return credentials;
    });
  }

  /** PUT: what is left out keeps its value, but no organization means shared. */
  replace(caller: Caller, id: string, dto: WriteCredentialsDto): Promise<Credentials> {
    return this.update(caller, id, dto, (em) =>
      this.organizations.requireUsableOrShared(em, caller, dto.organization, 'credentials'),
    );
  }

  change(caller: Caller, id: string, dto: ChangeCredentialsDto): Promise<Credentials> {
    return this.update(caller, id, dto, async (em) =>
      dto.organization === undefined
        ? undefined
        : this.organizations.requireUsableOrShared(em, caller, dto.organization, 'credentials'),
    );
  }

  remove(caller: Caller, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const credentials = await this.load(em, caller.scope, id);
      caller.refuseToWrite(credentials.organizationId);
      await deleteRow(em, Credentials, id, wording.noneMatches('Credentials'));
      unit.audit({ ...about(credentials), action: 'delete' });
    });
  }

  /** Credentials that a body names for a device: the caller's own; shared ones are a superuser's to choose. */
  async requireUsable(em: EntityManager, caller: Caller, id: string): Promise<Credentials> {
    const credentials = await this.credentials.find(em, caller.scope, id, 'without-shared');
    if (!credentials) throw new InvalidInputError({ credentials: [wording.invalidPk(id)] });
    return credentials;
  }

  private update(
    caller: Caller,
    id: string,
    dto: ChangeCredentialsDto,
    newOrganization: (em: EntityManager) => Promise<string | null | undefined>,
  ): Promise<Credentials> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const before = await this.load(em, caller.scope, id);
      caller.refuseToWrite(before.organizationId);
      const organizationId = await newOrganization(em);
      const params = dto.params && readCredentialsParams(dto.params, before.secretKind);
      const changes = {
        ...defined({
          name: dto.name,
          organizationId,
          connector: dto.connector,
          autoAdd: dto.auto_add,
          transfer: dto.transfer,
          params: params?.shown,
        }),
        ...this.seal(id, params?.secret ?? null),
      };
      const after = em.create(Credentials, { ...before, ...changes });
      this.refuseSharedPassword(after);
      await em.update(Credentials, { id }, changes as object);
      await this.attach(em, after);
      unit.audit({ ...about(after), action: 'change', changes: shownChanges(dto) });
      return this.load(em, caller.scope, id);
    });
  }

  private async load(em: EntityManager, scope: OrganizationScope, id: string): Promise<Credentials> {
    const credentials = await this.credentials.find(em, scope, id);
    if (!credentials) throw new NotFoundError(wording.noneMatches('Credentials'));
    return credentials;
  }

  private seal(id: string, secret: SshSecret | null) {
    if (!secret) return {};
    return { secretKind: secret.kind, sealedSecret: this.sealer.seal(secret.text, credentialsSecretContext(id)) };
  }

  /** Whoever names a host receives what is sent to it: a shared password would go to every organization's hosts. */
  private refuseSharedPassword({ organizationId, autoAdd, secretKind }: Credentials): void {
    if (this.settings.ALLOW_SHARED_PASSWORDS || organizationId !== null || !autoAdd || secretKind === 'key') return;
    throw new InvalidInputError({ params: ['Shared credentials that add themselves must use a key.'] });
  }

  private async attach(em: EntityManager, { id, autoAdd }: Credentials): Promise<void> {
    if (autoAdd) await leaveJobs(em, [{ kind: 'attach-credentials', payload: { credentialsId: id } }]);
  }
}

function about({ id, organizationId, name }: Credentials) {
  return { organizationId, objectType: 'credentials', objectId: id, objectLabel: name };
}

function shownChanges({ params, ...rest }: ChangeCredentialsDto): Record<string, unknown> {
  return params ? { ...rest, params: 'changed' } : { ...rest };
}
