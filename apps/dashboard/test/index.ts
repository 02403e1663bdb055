// What page tests of extensions are written with.
export { FakeApi, page, Refusal, someone } from './fake-api';
export { open } from './open';
export * from './rows';
