import { Build, Category, Device } from '@firmware-upgrader/database';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** What else is to be known of a category. A table of our own, by the category's id: their entities stay closed. */
@Entity('inventory_category_details')
export class CategoryDetails {
  @PrimaryColumn('uuid')
  id: string;

  @OneToOne(() => Category, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  category: Relation<Category>;

  @Column('text')
  details: string;
}

/** The same of a build. */
@Entity('inventory_build_details')
export class BuildDetails {
  @PrimaryColumn('uuid')
  id: string;

  @OneToOne(() => Build, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  build: Relation<Build>;

  @Column('text')
  details: string;
}

/** The same of a device. */
@Entity('inventory_device_details')
export class DeviceDetails {
  @PrimaryColumn('uuid')
  id: string;

  @OneToOne(() => Device, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  device: Relation<Device>;

  @Column('text')
  details: string;
}
