// What the dashboard parts of extensions are written with.
export type {
  AddedField,
  AddedPage,
  AddedTab,
  AddedText,
  DashboardExtension,
  FieldInputProps,
} from './shared/extensions';
export { addedText } from './shared/extensions';
export { useCan, useCanView, useMe } from './features/session/api/session.queries';
export { paths } from './app/paths';
export { api, type Query } from './shared/api/client';
export type { Build, Category, Device, Page } from './shared/api/contract';
export { applyServerErrors } from './shared/api/errors';
export { usePageSize } from './shared/hooks/use-page-size';
export { useListParams } from './shared/hooks/use-list-params';
export { type Column, DataTable } from './shared/ui/data-table';
export { EmptyState } from './shared/ui/empty-state';
export { Facts } from './shared/ui/facts';
export { FormProblem } from './shared/ui/form-problem';
export { notifyProblem } from './shared/ui/notify';
export { PageHeader } from './shared/ui/page-header';
export { Pager } from './shared/ui/pager';
export { Panel } from './shared/ui/panel';
export { QueryView } from './shared/ui/query-view';
export { Status } from './shared/ui/status';
export { Time } from './shared/ui/time';
