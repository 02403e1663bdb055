export { documentOf } from './document';
export type { Person } from './people';
export { type TestApi, testApi } from './test-api';
export { until } from './until';
export { anImageFile, uploadForm } from './upload';
export { read, write } from '../matrix/firmware-cases';
export type { RouteCase } from '../matrix/route-case';
