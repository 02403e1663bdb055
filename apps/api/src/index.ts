export { createApi, type ApiOptions } from './create-api';
export { runApi } from './run-api';
export { features } from './features';
