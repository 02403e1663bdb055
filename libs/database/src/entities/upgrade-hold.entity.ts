import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from './user.entity';

/** One row: while it is active, no upgrade starts anywhere. */
@Entity('upgrade_hold')
@Check('upgrade_hold_single_check', `id = 1`)
export class UpgradeHold {
  @PrimaryColumn('smallint', { default: 1 })
  id: number;

  @Column('boolean', { default: false })
  active: boolean;

  @Column('varchar', { length: 255, default: '' })
  note: string;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  since: Date | null;

  @Column('uuid', { nullable: true })
  byId: string | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  by: Relation<User> | null;
}
