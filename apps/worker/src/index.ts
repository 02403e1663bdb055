export { createWorker } from './create-worker';
export { runWorker } from './run-worker';
export { Worker } from './worker';
export type { WorkerOptions } from './worker-options';
