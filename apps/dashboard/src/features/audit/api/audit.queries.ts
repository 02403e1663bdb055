import { queryOptions } from '@tanstack/react-query';
import { api, type Query } from '../../../shared/api/client';
import type { AuditEntry, Page } from '../../../shared/api/contract';

export const auditKeys = {
  all: ['audit'] as const,
  list: (filters: Query) => [...auditKeys.all, 'list', filters] as const,
};

export const AUDIT = '/api/v1/audit/';

export const auditQuery = (filters: Query) =>
  queryOptions({
    queryKey: auditKeys.list(filters),
    queryFn: ({ signal }) => api.get<Page<AuditEntry>>(AUDIT, filters, signal),
    placeholderData: (previous) => previous,
  });
