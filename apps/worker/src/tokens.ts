/** Of the options that `createWorker` was called with. */
export const WORKER_OPTIONS = Symbol('worker options');
