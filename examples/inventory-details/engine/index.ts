import type { Extension } from '@firmware-upgrader/upgrades';
import { orbitImages, recognizeOrbit } from './orbit-images';
import { detailsEntities } from './details.entities';
import { DeviceTag } from './device-tag.entity';
import { AddInventory1795651200000 } from './migrations/20261126000000-add-inventory';
import { skipFrozen } from './skip-frozen';

/** What API and worker get alike. */
export const extension: Extension = {
  name: 'inventory',
  entities: [...detailsEntities, DeviceTag],
  migrations: [AddInventory1795651200000],
  imageTypes: orbitImages,
  imageRecognizers: [recognizeOrbit],
  planRules: [skipFrozen],
};
