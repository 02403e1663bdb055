import type { ImageRegistry, UpgraderRegistry } from '@firmware-upgrader/upgraders';
import type { PlanRule } from '../batches/plan-rule';

/** What the rules about upgrades ask of this installation. */
export interface UpgradeRules {
  readonly upgraders: UpgraderRegistry;
  /** Boards registered for an image type; none when the type is unknown. */
  readonly boardsOf: (imageType: string) => readonly string[];
  /** Whether any image type is registered for this model. */
  readonly isModelKnown: (model: string) => boolean;
  /** Of two types for one model the one with the higher rank is meant. */
  readonly rankOf: (imageType: string) => number;
  /** What extensions leave out of mass upgrades. */
  readonly planRules?: readonly PlanRule[];
}

export function upgradeRules(
  upgraders: UpgraderRegistry,
  images: ImageRegistry,
  planRules: readonly PlanRule[] = [],
): UpgradeRules {
  const ranks = new Map(images.types.map(({ type }, rank) => [type, rank]));
  return {
    upgraders,
    boardsOf: (type) => images.find(type)?.boards ?? [],
    isModelKnown: (model) => images.typesFor(model).length > 0,
    rankOf: (type) => ranks.get(type) ?? -1,
    planRules,
  };
}
