import {
  BatchUpgradeOperation,
  Build,
  Category,
  Device,
  DeviceFirmware,
  FirmwareImage,
} from '@firmware-upgrader/database';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** What else is to be known of something. Tables of our own, by the ids of theirs: their entities stay closed. */
export abstract class Details {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  details: string;
}

@Entity('inventory_category_details')
export class CategoryDetails extends Details {
  @About(() => Category)
  category: Relation<Category>;
}

@Entity('inventory_build_details')
export class BuildDetails extends Details {
  @About(() => Build)
  build: Relation<Build>;
}

@Entity('inventory_image_details')
export class ImageDetails extends Details {
  @About(() => FirmwareImage)
  image: Relation<FirmwareImage>;
}

@Entity('inventory_device_details')
export class DeviceDetails extends Details {
  @About(() => Device)
  device: Relation<Device>;
}

@Entity('inventory_firmware_details')
export class FirmwareDetails extends Details {
  @About(() => DeviceFirmware)
  firmware: Relation<DeviceFirmware>;
}

@Entity('inventory_batch_details')
export class BatchDetails extends Details {
  @About(() => BatchUpgradeOperation)
  batch: Relation<BatchUpgradeOperation>;
}

export const detailsEntities = [
  CategoryDetails,
  BuildDetails,
  ImageDetails,
  DeviceDetails,
  FirmwareDetails,
  BatchDetails,
];

/** The row of theirs whose id it has, and with which it goes. */
function About(theirs: () => new () => object): PropertyDecorator {
  return (target, property) => {
    OneToOne(theirs, { onDelete: 'CASCADE' })(target, property);
    JoinColumn({ name: 'id' })(target, property);
  };
}
