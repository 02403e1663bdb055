import type { Permission } from '@firmware-upgrader/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Row } from './row';

@Entity('users')
@Unique(['username'])
@Index('users_lower_email_key', { synchronize: false })
@Check('users_username_check', `username ~ '^[[:alnum:]@.+_-]+$'`)
@Check('users_email_check', `email <> ''`)
export class User extends Row {
  @Column('varchar', { length: 150 })
  username: string;

  /** Compared without case. */
  @Column('varchar', { length: 254, nullable: true })
  email: string | null;

  /** Argon2id, PHC string; of an account from OpenWISP that has not logged in here yet Django's PBKDF2. */
  @Column('text', { select: false })
  passwordHash: string;

  @Column('varchar', { length: 150, default: '' })
  firstName: string;

  @Column('varchar', { length: 150, default: '' })
  lastName: string;

  @Column('boolean', { default: true })
  isActive: boolean;

  @Column('boolean', { default: false })
  isStaff: boolean;

  @Column('boolean', { default: false })
  isSuperuser: boolean;

  /** Granted directly, beside those of the groups. */
  @Column('text', { array: true, default: '{}' })
  permissions: Permission[];

  /** The API token is derived from it; raising it makes the former token worthless. */
  @Column('integer', { default: 0, select: false })
  tokenVersion: number;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  lastLogin: Date | null;
}
