import type { DatabaseOptions } from '@firmware-upgrader/database';
import type { ImageRecognizer, ImageType } from '@firmware-upgrader/upgraders';
import type { PlanRule } from '../batches/plan-rule';

/** What an extension adds to every process: plain lists, which the composition roots put behind ours. */
export interface Extension extends Pick<DatabaseOptions, 'entities' | 'migrations'> {
  /** Its own word; what it adds to a vocabulary of ours begins with it and a slash. */
  readonly name: string;
  readonly imageTypes?: readonly ImageType[];
  readonly imageRecognizers?: readonly ImageRecognizer[];
  readonly planRules?: readonly PlanRule[];
}

type ItemOf<L> = NonNullable<L> extends readonly (infer Item)[] ? Item : never;

/** What all extensions put in one of their lists, in their order. */
export function addedBy<E extends Extension, K extends keyof E>(extensions: readonly E[], list: K): ItemOf<E[K]>[] {
  return extensions.flatMap((extension) => (extension[list] ?? []) as readonly ItemOf<E[K]>[]);
}
