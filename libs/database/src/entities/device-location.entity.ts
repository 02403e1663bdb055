import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, type Relation, Unique } from 'typeorm';
import { Device } from './device.entity';
import { Location } from './location.entity';
import { Row } from './row';

/** Where a device stands. */
@Entity('device_location')
@Unique(['deviceId'])
export class DeviceLocation extends Row {
  @Column('uuid')
  deviceId: string;

  @OneToOne(() => Device, { onDelete: 'CASCADE' })
  @JoinColumn()
  device: Relation<Device>;

  @Column('uuid')
  @Index()
  locationId: string;

  @ManyToOne(() => Location, { onDelete: 'CASCADE' })
  @JoinColumn()
  location: Relation<Location>;
}
