import type { Permission } from '@firmware-upgrader/domain';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A set of permissions that users are given together. */
@Entity('user_group')
@Unique(['name'])
export class UserGroup {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column('varchar', { length: 150 })
  name: string;

  @Column('text', { array: true, default: '{}' })
  permissions: Permission[];
}
