import { Check, Column, Entity, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { Device } from './device.entity';
import { Row } from './row';

export type HostKeyState = 'pinned' | 'offered';

/** An SSH host key seen at a device; `created` is when it was first seen. */
@Entity('host_key')
@Unique(['deviceId', 'keyType', 'state'])
@Check('host_key_state_check', `state IN ('pinned', 'offered')`)
export class HostKey extends Row {
  @Column('uuid')
  deviceId: string;

  @ManyToOne(() => Device, { onDelete: 'CASCADE' })
  @JoinColumn()
  device: Relation<Device>;

  /** For example `ssh-ed25519`. */
  @Column('varchar', { length: 64 })
  keyType: string;

  /** Base64 of the key blob. */
  @Column('text')
  publicKey: string;

  /** `SHA256:` and the unpadded base64 of its digest. */
  @Column('varchar', { length: 64 })
  fingerprint: string;

  @Column('varchar', { length: 8 })
  state: HostKeyState;
}
