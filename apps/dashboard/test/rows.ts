import type { BatchDetail, Build } from '../src/shared/api/contract';

const times = { created: '2026-03-01T10:00:00.000000Z', modified: '2026-03-01T10:00:00.000000Z' };

export const aBuild = (values: Partial<Build> = {}): Build => ({
  id: 'b1',
  ...times,
  category: 'c1',
  version: '24.10.1',
  os: null,
  changelog: '',
  category_relation: { name: 'Rooftop APs', organization: 'o1' },
  ...values,
});

export const counts = (values: Partial<BatchDetail['counts']>): BatchDetail['counts'] => ({
  total: 0,
  skipped: 0,
  'in-progress': 0,
  success: 0,
  failed: 0,
  aborted: 0,
  cancelled: 0,
  ...values,
});

export const aBatch = (values: Partial<BatchDetail> = {}): BatchDetail => ({
  id: 'm1',
  ...times,
  build: aBuild(),
  upgrade_options: {},
  status: 'in-progress',
  group: null,
  location: null,
  started_by: null,
  started_by_username: null,
  retry_of: null,
  launched_at: times.created,
  paused_at: null,
  finished_at: null,
  max_failures: null,
  reason_code: null,
  progress_report: '1 out of 3',
  success_rate: 33,
  failed_rate: 0,
  aborted_rate: 0,
  cancelled_rate: 0,
  counts: counts({ total: 3, success: 1, 'in-progress': 2 }),
  reasons: {},
  ...values,
});
