import { queryOptions } from '@tanstack/react-query';
import type { Query } from '../../../shared/api/client';
import type { AuditEntry } from '../../../shared/api/contract';
import { getList } from '../../../shared/api/paging';

export const auditKeys = {
  all: ['audit'] as const,
  list: (filters: Query) => [...auditKeys.all, 'list', filters] as const,
};

export const AUDIT = '/api/v1/audit/';

export const auditQuery = (filters: Query) =>
  queryOptions({
    queryKey: auditKeys.list(filters),
    queryFn: ({ signal }) => getList<AuditEntry>(AUDIT, filters, signal),
    placeholderData: (previous) => previous,
  });
