import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Work that a change leaves behind, done after its commit by whichever worker comes first. */
@Entity('job')
@Index(['runAt'])
@Check('job_payload_check', `jsonb_typeof(payload) = 'object'`)
export class Job {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('varchar', { length: 40 })
  kind: string;

  /** Ids and storage keys only. */
  @Column('jsonb')
  payload: Record<string, string>;

  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' })
  runAt: Date;

  @Column('smallint', { default: 0 })
  tries: number;

  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' })
  created: Date;
}
