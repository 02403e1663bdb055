import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Says which workers live, for health; forgotten when they stop. */
@Entity('worker_heartbeat')
export class WorkerHeartbeat {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 255 })
  host: string;

  @Column('integer')
  pid: number;

  /** Whether its jobs come over Redis or straight from the dispatcher. */
  @Column('boolean')
  hasRedis: boolean;

  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' })
  startedAt: Date;

  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' })
  seenAt: Date;
}
