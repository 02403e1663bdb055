import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from './user.entity';

/** A login in a browser. */
@Entity('session')
export class Session {
  /** SHA-256 of the cookie's value, hex. */
  @PrimaryColumn('char', { length: 64 })
  id: string;

  @Column('uuid')
  @Index()
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn()
  user: Relation<User>;

  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' })
  created: Date;

  @Column('timestamp with time zone', { precision: 3 })
  @Index()
  expires: Date;
}
