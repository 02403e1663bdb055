export { describeUpgrader } from './describe-upgrader';
export { upgraderContract } from './upgrader-contract';
export type { ContractCase } from './contract-case';
export type { UpgraderUnderTest } from './under-test';
export { InMemoryEngine, ProcessDied, quickSettings } from './in-memory-engine';
export { newRelease, prepareUpgrade, type PreparedUpgrade, type UpgradeTry } from './prepare-upgrade';
