export {
  assignFirmware,
  type AssignedFirmware,
  type FirmwareAssignment,
  type UpgradeRules,
} from './firmware/assign-firmware';
export { upgraderOfDevice, type DeviceUpgrader } from './firmware/upgrader-of-device';
export { abortOperations, type UpgradeOwner } from './operations/abort-operations';
export { forgetOperations, type ForgottenOwner } from './operations/forget-operations';
export { cancelOperation, type Canceller } from './operations/cancel-operation';
export { DUE_CHANNEL, pokeDispatcher } from './operations/start-operations';
export { cancelBatch, pauseBatch, resumeBatch, type CancelledBatch } from './batches/change-batch';
export { planBatch, type BatchSelection, type PlannedDevice, type PlanRequest } from './batches/plan-batch';
export { retryBatch, startBatch, type BatchOrder, type RetryOrder } from './batches/start-batch';
export { failLaunch, launchBatch } from './batches/launch-batch';
export { leaveJobs, type JobOrder } from './jobs/leave-job';
export { JobRunner, type JobRunnerOptions } from './jobs/job-runner';
export { engineSettings, type EngineSettings } from './engine/engine-settings';
export { Dispatcher, type Delivery, type DispatcherOptions } from './engine/dispatcher';
export { DirectDelivery } from './engine/direct-delivery';
export type { DueOperation } from './engine/due-work';
export { Leadership } from './engine/leadership';
export { UpgradeRunner, type UpgradeRunnerOptions } from './engine/upgrade-runner';
export { WorkRunner, type WorkRunnerOptions } from './engine/work-runner';
