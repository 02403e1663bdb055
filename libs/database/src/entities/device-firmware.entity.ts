import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, type Relation, Unique } from 'typeorm';
import { Device } from './device.entity';
import { FirmwareImage } from './firmware-image.entity';
import { Row } from './row';

/** Which image a device has, or should get. */
@Entity('device_firmware')
@Unique(['deviceId'])
@Index(['installedImageId', 'deviceId'])
export class DeviceFirmware extends Row {
  @Column('uuid')
  deviceId: string;

  @OneToOne(() => Device, { onDelete: 'CASCADE' })
  @JoinColumn()
  device: Relation<Device>;

  @Column('uuid')
  @Index()
  imageId: string;

  @ManyToOne(() => FirmwareImage, { onDelete: 'CASCADE' })
  @JoinColumn()
  image: Relation<FirmwareImage>;

  /** True only while `image` is what was installed. */
  @Column('boolean', { default: false })
  installed: boolean;

  /** What was last flashed or found, whatever `image` wants by now. */
  @Column('uuid', { nullable: true })
  installedImageId: string | null;

  @ManyToOne(() => FirmwareImage, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  installedImage: Relation<FirmwareImage> | null;

  /** True: seen running the expected release; false: flashed, not seen since; null: nothing to compare with. */
  @Column('boolean', { nullable: true })
  verified: boolean | null;
}
