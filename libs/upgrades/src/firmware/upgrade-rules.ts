import type { ImageRegistry, UpgraderRegistry } from '@firmware-upgrader/upgraders';

/** What the rules about upgrades ask of this installation. */
export interface UpgradeRules {
  readonly upgraders: UpgraderRegistry;
  /** Boards registered for an image type; none when the type is unknown. */
  readonly boardsOf: (imageType: string) => readonly string[];
  /** Whether any image type is registered for this model. */
  readonly isModelKnown: (model: string) => boolean;
}

export function upgradeRules(upgraders: UpgraderRegistry, images: ImageRegistry): UpgradeRules {
  return {
    upgraders,
    boardsOf: (type) => images.find(type)?.boards ?? [],
    isModelKnown: (model) => images.typesFor(model).length > 0,
  };
}
