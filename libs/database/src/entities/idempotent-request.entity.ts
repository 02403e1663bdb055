import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from './user.entity';

/** What a request answered that its client may send again; written in the transaction of what it did. */
@Entity('idempotent_request')
export class IdempotentRequest {
  @PrimaryColumn('uuid')
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn()
  user: Relation<User>;

  /** Method and path. */
  @PrimaryColumn('varchar', { length: 255 })
  route: string;

  /** The client's `Idempotency-Key`. */
  @PrimaryColumn('varchar', { length: 255 })
  key: string;

  /** SHA-256 of the request, hex. */
  @Column('char', { length: 64 })
  fingerprint: string;

  @Column('jsonb')
  answer: unknown;

  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' })
  @Index()
  created: Date;
}
