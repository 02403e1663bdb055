import { Device } from '@firmware-upgrader/database';
import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

export const LONGEST_TAG = 40;

/** A word that people put on a device. */
@Entity('inventory_device_tag')
export class DeviceTag {
  @PrimaryColumn('uuid')
  deviceId: string;

  @ManyToOne(() => Device, { onDelete: 'CASCADE' })
  @JoinColumn()
  device: Relation<Device>;

  @PrimaryColumn('varchar', { length: LONGEST_TAG })
  tag: string;
}
