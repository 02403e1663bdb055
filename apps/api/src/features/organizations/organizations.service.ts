import {
  Database,
  Organization,
  OrganizationDeviceSettings,
  OrganizationOwner,
  OrganizationUser,
} from '@firmware-upgrader/database';
import { ForbiddenError, InvalidInputError, NotFoundError } from '@firmware-upgrader/domain';
import { abortOperations, forgetOperations, leaveJobs } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { defined } from '../../http/defined';
import { deleteRow } from '../../http/delete-row';
import type { ListRequest, Slice } from '../../http/pagination';
import { canonical, isUuid } from '../../http/validators';
import { wording } from '../../http/wording';
import type { ChangeOrganizationDto, OrganizationFilterDto, WriteOrganizationDto } from './dto/write-organization.dto';
import { OrganizationsRepository } from './organizations.repository';

const onlySuperusersShare = (models: string) => `Only superusers can create or edit shared ${models}`;

export interface OrganizationDetail {
  readonly organization: Organization;
  readonly ownerId: string | null;
}

@Injectable()
export class OrganizationsService {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsRepository,
  ) {}

  list(caller: Caller, filter: OrganizationFilterDto, list: ListRequest): Promise<Slice<Organization>> {
    return this.database.read((em) => this.organizations.list(em, caller.scope, filter, list));
  }

  find(caller: Caller, id: string): Promise<OrganizationDetail> {
    return this.database.read((em) => this.detail(em, caller, id));
  }

  create(caller: Caller, dto: WriteOrganizationDto): Promise<OrganizationDetail> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const slug = dto.slug ?? slugOf(dto.name);
      await this.refuseTakenSlug(em, caller, slug);
      const organization = em.create(Organization, { ...changesOf(dto), slug });
      await em.insert(Organization, organization);
      await em.insert(OrganizationDeviceSettings, { organizationId: organization.id, sharedSecret: randomSecret() });
      unit.audit({ ...about(organization), action: 'create', changes: changesOf(dto) });
      return { organization, ownerId: null };
    });
  }

  update(caller: Caller, id: string, dto: ChangeOrganizationDto): Promise<OrganizationDetail> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const { organization, ownerId } = await this.detail(em, caller, id);
      const changes = changesOf(dto);
      if (dto.slug !== undefined && dto.slug !== organization.slug) await this.refuseTakenSlug(em, caller, dto.slug);
      if (Object.keys(changes).length > 0) await em.update(Organization, { id }, changes);
      const owner = dto.owner?.organization_user;
      if (owner !== undefined && owner !== ownerId) await this.setOwner(em, caller, { id, ownerId }, owner);
      unit.audit({ ...about(organization), action: 'change', changes: defined({ ...changes, owner }) });
      return this.detail(em, caller, id);
    });
  }

  remove(caller: Caller, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const { organization } = await this.detail(em, caller, id);
      await abortOperations(em, { kind: 'organization', ids: [id] }, 'cancelled');
      await forgetOperations(em, { kind: 'organization', id });
      const files = await this.organizations.filesOf(em, id);
      await deleteRow(em, Organization, id, wording.noneMatches('Organization'));
      await leaveJobs(
        em,
        files.map((key) => ({ kind: 'delete-file', payload: { key } })),
      );
      unit.audit({ ...about(organization), action: 'delete' });
    });
  }

  /** Refuses an `organization` in a body that does not exist or is not the caller's to use. */
  async requireUsable(em: EntityManager, caller: Caller, id: string): Promise<void> {
    if (await this.isUsable(em, caller, id)) return;
    throw new InvalidInputError({ organization: [wording.invalidPk(id)] });
  }

  /** Refuses a filter by an organization that does not exist or is not the caller's to look into. */
  async requireSelectable(em: EntityManager, caller: Caller, id: string): Promise<void> {
    if (await this.isUsable(em, caller, id)) return;
    throw new InvalidInputError({ organization: [wording.notSelectable] });
  }

  /** The id of an organization that a request names by its id or its slug, and that is the caller's to use. */
  async requireNamed(em: EntityManager, caller: Caller, name: string): Promise<string> {
    const id = isUuid(name) ? canonical(name) : await this.organizations.findIdBySlug(em, name);
    if (id !== null && (await this.isUsable(em, caller, id))) return id;
    throw new InvalidInputError({ organization: [wording.invalidPk(name)] });
  }

  /** Whether an organization exists and is the caller's to use. */
  async isUsable(em: EntityManager, caller: Caller, id: string): Promise<boolean> {
    return (await this.organizations.find(em, caller.scope, id)) !== null;
  }

  /** The owner's membership, if there is an owner. */
  ownerOf(em: EntityManager, id: string): Promise<string | null> {
    return this.organizations.ownerOf(em, id);
  }

  /** As `requireUsable`, for models that superusers may share: null or nothing means shared. */
  async requireUsableOrShared(
    em: EntityManager,
    caller: Caller,
    id: string | null | undefined,
    models: 'categories' | 'credentials',
  ): Promise<string | null> {
    if (id !== null && id !== undefined) {
      await this.requireUsable(em, caller, id);
      return id;
    }
    if (caller.isSuperuser) return null;
    throw new InvalidInputError({ organization: [id === null ? wording.notNull : onlySuperusersShare(models)] });
  }

  private async detail(em: EntityManager, caller: Caller, id: string): Promise<OrganizationDetail> {
    const organization = await this.organizations.find(em, caller.scope, id);
    if (!organization) throw new NotFoundError(wording.noneMatches('Organization'));
    return { organization, ownerId: await this.organizations.ownerOf(em, id) };
  }

  /** Superusers name the owner, and the owner a successor. */
  private async setOwner(
    em: EntityManager,
    caller: Caller,
    { id, ownerId }: { readonly id: string; readonly ownerId: string | null },
    membershipId: string | null,
  ): Promise<void> {
    const isOwner = ownerId !== null && (await em.existsBy(OrganizationUser, { id: ownerId, userId: caller.user.id }));
    if (!caller.isSuperuser && !(isOwner && caller.can('change_organizationowner'))) {
      throw new ForbiddenError(wording.forbidden);
    }
    if (membershipId === null) {
      await em.delete(OrganizationOwner, { organizationId: id });
      return;
    }
    if (!(await em.existsBy(OrganizationUser, { id: membershipId, organizationId: id, isAdmin: true }))) {
      throw new InvalidInputError({ owner: ['The owner must be a manager of the organization.'] });
    }
    await em.upsert(OrganizationOwner, { organizationId: id, organizationUserId: membershipId }, ['organizationId']);
  }

  /** Scripts that make an organization go on with the one that is there, if it is theirs to know. */
  private async refuseTakenSlug(em: EntityManager, caller: Caller, slug: string): Promise<void> {
    const taken = await this.organizations.findIdBySlug(em, slug);
    if (taken === null) return;
    const isTheirs = caller.scope.includes(taken);
    throw new InvalidInputError({
      slug: ['Organization with this Slug already exists.'],
      ...(isTheirs && { organization: [taken] }),
    });
  }
}

function changesOf(dto: ChangeOrganizationDto) {
  return defined({
    name: dto.name,
    slug: dto.slug,
    isActive: dto.is_active,
    description: dto.description,
    email: dto.email === null ? '' : dto.email,
    url: dto.url,
  });
}

export function about({ id, name }: { readonly id: string; readonly name: string }) {
  return { organizationId: id, objectType: 'organization', objectId: id, objectLabel: name };
}

/** Letters and digits of the name, joined by hyphens. */
function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug || randomBytes(4).toString('hex');
}

function randomSecret(): string {
  return randomBytes(16).toString('hex');
}
