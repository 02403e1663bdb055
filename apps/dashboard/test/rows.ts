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

export const aBatch = (values: Partial<BatchDetail> = {}): BatchDetail => ({
  id: 'm1',
  ...times,
  build: aBuild(),
  upgrade_options: {},
  status: 'in-progress',
  group: null,
  location: null,
  started_by: null,
  retry_of: null,
  launched_at: times.created,
  paused_at: null,
  max_failures: null,
  reason_code: null,
  progress_report: '1 out of 3',
  counts: { total: 3, skipped: 0, success: 1, 'in-progress': 2 },
  reasons: {},
  ...values,
});
