import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { Organization } from './organization.entity';
import { Row } from './row';

export type Transfer = 'push' | 'pull';

/** What opens an SSH session, apart from the secret itself. */
export interface CredentialsParams {
  readonly username: string;
  readonly port?: number;
}

@Entity('credentials')
@Unique(['organizationId', 'name'])
@Index(['created', 'id'])
@Check('credentials_transfer_check', `transfer IN ('push', 'pull')`)
@Check('credentials_secret_kind_check', `secret_kind IN ('password', 'key')`)
export class Credentials extends Row {
  /** Null: shared by all organizations. */
  @Column('uuid', { nullable: true })
  organizationId: string | null;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn()
  organization: Relation<Organization> | null;

  @Column('varchar', { length: 64 })
  name: string;

  @Column('varchar', { length: 128 })
  connector: string;

  @Column('boolean', { default: false })
  autoAdd: boolean;

  /** Without the secret. */
  @Column('jsonb')
  params: CredentialsParams;

  @Column('varchar', { length: 8 })
  secretKind: 'password' | 'key';

  /** Sealed with `SECRET_KEY`; opened only by the worker, for a session. */
  @Column('text', { select: false })
  sealedSecret: string;

  /** Null: as the setting says. */
  @Column('varchar', { length: 4, nullable: true })
  transfer: Transfer | null;
}
