import { Check, Column, Entity, Index, JoinColumn, OneToOne, type Relation } from 'typeorm';
import { Device } from './device.entity';
import { Row } from './row';

export type DeviceCheckKind = 'check' | 'adopt';

/** What a router said of itself; empty or null where it said nothing. */
export interface StoredDeviceFacts {
  readonly uuid: string | null;
  readonly macAddresses: readonly string[];
  readonly model: string;
  readonly boardName: string;
  readonly release: string;
  readonly memoryAvailable: number | null;
  readonly hostKeyType: string;
  readonly hostKeyFingerprint: string;
}

/** The latest check or adoption of a device: one row each, so that they never pile up. A new one has a new id. */
@Entity('device_check')
@Index(['created', 'id'], { where: `status <> 'done'` })
@Index('device_check_failed_idx', ['deviceId'], { where: 'NOT ok' })
@Index(['reasonCode', 'deviceId'], { where: 'reason_code IS NOT NULL' })
@Check('device_check_kind_check', `kind IN ('check', 'adopt')`)
@Check('device_check_status_check', `status IN ('queued', 'running', 'done')`)
@Check(
  'device_check_done_check',
  `(status = 'done') = (ok IS NOT NULL) AND (status = 'done') = (finished_at IS NOT NULL)`,
)
@Check('device_check_claim_check', `(status = 'running') = (claim_token IS NOT NULL)`)
export class DeviceCheck extends Row {
  @Column('uuid')
  deviceId: string;

  @OneToOne(() => Device, { onDelete: 'CASCADE' })
  @JoinColumn()
  device: Relation<Device>;

  @Column('varchar', { length: 8 })
  kind: DeviceCheckKind;

  @Column('varchar', { length: 8, default: 'queued' })
  status: 'queued' | 'running' | 'done';

  @Column('boolean', { nullable: true })
  ok: boolean | null;

  @Column('varchar', { length: 40, nullable: true })
  reasonCode: string | null;

  @Column('jsonb', { nullable: true })
  facts: StoredDeviceFacts | null;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  finishedAt: Date | null;

  /** Runs that took it up; all but the last died in it. */
  @Column('smallint', { default: 0 })
  tries: number;

  @Column('uuid', { nullable: true })
  claimToken: string | null;

  /** In hand until then; due again after it. */
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  claimedUntil: Date | null;
}
