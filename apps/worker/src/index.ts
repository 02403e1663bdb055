export { createWorker, type WorkerOptions } from './create-worker';
export { runWorker } from './run-worker';
export { Worker } from './worker';
