import type { Settings } from '@firmware-upgrader/config';
import { createImageRegistry, imageTypesOf, type UpgraderRegistry } from '@firmware-upgrader/upgraders';
import { upgradeRules } from '@firmware-upgrader/upgrades';
import type { Provider } from '@nestjs/common';
import { SETTINGS, UPGRADERS } from '../../http/tokens';

/** The known image types with their boards, custom ones included. */
export const IMAGE_REGISTRY = Symbol('image registry');
/** What the rules of `libs/upgrades` need of this installation. */
export const UPGRADE_RULES = Symbol('upgrade rules');

export const upgradeRulesProviders: Provider[] = [
  {
    provide: IMAGE_REGISTRY,
    inject: [SETTINGS, UPGRADERS],
    useFactory: (settings: Settings, upgraders: UpgraderRegistry) =>
      createImageRegistry([...settings.CUSTOM_IMAGE_TYPES, ...imageTypesOf(upgraders)]),
  },
  {
    provide: UPGRADE_RULES,
    inject: [UPGRADERS, IMAGE_REGISTRY],
    useFactory: upgradeRules,
  },
];
