export type { ApiOptions } from './api-options';
export { createApi } from './create-api';
export type { ApiExtension } from './extension';
export { runApi } from './run-api';

// What extensions are written with.
export { aboutDevice, DeviceAccess } from './features/devices/device-access';
export { DevicesModule } from './features/devices/devices.module';
export type { DownloadQuestion, DownloadRule } from './features/images/download-rules';
export { ManagersOnly, Public, Resource, SignedIn, SuperusersOnly } from './http/access';
export type { AddedFields, ExtensibleResource } from './http/additions';
export { ApiOrganizationFilter } from './http/api-organization-filter';
export { type Caller } from './http/caller';
export { CurrentCaller, Scope } from './http/current-caller';
export { toDateTime, toNullableDateTime } from './http/date-time';
export { contains } from './http/like';
export { ApiList, ApiRefusal } from './http/openapi';
export type { Ordering } from './http/ordering';
export type { OrganizationScope } from './http/organization-scope';
export { List, type ListRequest, type Page, type Slice, takePage, takeSlice, toPage } from './http/pagination';
export * from './http/field';
export * from './http/validators';
