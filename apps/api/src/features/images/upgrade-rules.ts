import type { Settings } from '@firmware-upgrader/config';
import {
  createImageRegistry,
  type ImageRegistry,
  imageTypesOf,
  type UpgraderRegistry,
} from '@firmware-upgrader/upgraders';
import { addedBy, type Extension, upgradeRules } from '@firmware-upgrader/upgrades';
import type { Provider } from '@nestjs/common';
import { EXTENSIONS, SETTINGS, UPGRADERS } from '../../http/tokens';

/** The known image types with their boards, custom ones included. */
export const IMAGE_REGISTRY = Symbol('image registry');
/** What the rules of `libs/upgrades` need of this installation. */
export const UPGRADE_RULES = Symbol('upgrade rules');

export const upgradeRulesProviders: Provider[] = [
  {
    provide: IMAGE_REGISTRY,
    inject: [SETTINGS, UPGRADERS, EXTENSIONS],
    useFactory: (settings: Settings, upgraders: UpgraderRegistry, extensions: readonly Extension[]) =>
      createImageRegistry(
        [...settings.CUSTOM_IMAGE_TYPES, ...imageTypesOf(upgraders), ...addedBy(extensions, 'imageTypes')],
        addedBy(extensions, 'imageRecognizers'),
      ),
  },
  {
    provide: UPGRADE_RULES,
    inject: [UPGRADERS, IMAGE_REGISTRY, EXTENSIONS],
    useFactory: (upgraders: UpgraderRegistry, images: ImageRegistry, extensions: readonly Extension[]) =>
      upgradeRules(upgraders, images, addedBy(extensions, 'planRules')),
  },
];
