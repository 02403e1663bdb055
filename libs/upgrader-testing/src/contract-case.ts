import type { UpgradeTry } from './prepare-upgrade';
import type { Trial } from './trial';
import type { UpgraderUnderTest } from './under-test';

/** One promise of an upgrader; `run` rejects with what was broken. */
export interface ContractCase {
  readonly name: string;
  run(): Promise<void>;
}

/** A case as it is written: what happens to one router that is upgraded once. */
export interface Story {
  readonly name: string;
  readonly attempt?: Partial<UpgradeTry>;
  tell(trial: Trial, under: UpgraderUnderTest): Promise<void>;
}
