import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { AuditEntry } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ExportButton } from '../../../shared/ui/export-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { Time } from '../../../shared/ui/time';
import { useCanView } from '../../session/api/session.queries';
import { useOrganizationChoice } from '../../session/organization-choice';
import { useOrganizationName } from '../../session/organization-name';
import { AUDIT, auditQuery } from '../api/audit.queries';
import { actionWord, objectPath, objectWord } from '../audit-words';
import { AuditChanges } from './audit-changes';
import { AuditFilters, auditFilterNames, toAuditQuery } from './audit-filters';

export function AuditPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const list = useListParams(auditFilterNames);
  const { chosen } = useOrganizationChoice();
  const wanted = { ...toAuditQuery(list.filters), ...(chosen ? { organization: chosen.slug } : {}) };
  const query = useQuery(auditQuery({ ...wanted, page: list.page, page_size: pageSize }));
  return (
    <>
      <PageHeader
        title={t('menu.audit')}
        answer={query.data ? t('audit.answer', { count: query.data.count, n: formatNumber(query.data.count) }) : ' '}
        actions={query.data?.count ? <ExportButton path={AUDIT} filters={wanted} /> : null}
      />
      <AuditFilters {...list} />
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={
          list.isFiltered ? (
            <EmptyState title={t('list.noMatch')} />
          ) : (
            <EmptyState title={t('audit.empty')} text={t('audit.emptyText')} />
          )
        }
      >
        {({ results, count }) => (
          <>
            <AuditTable rows={results} />
            <Pager page={list.page} count={count} onChange={list.setPage} />
          </>
        )}
      </QueryView>
    </>
  );
}

function AuditTable({ rows }: { rows: readonly AuditEntry[] }) {
  const { t } = useTranslation();
  const canView = useCanView();
  const organizationName = useOrganizationName();
  const columns: Column<AuditEntry>[] = [
    { key: 'when', header: t('audit.when'), cell: ({ created }) => <Time iso={created} />, noWrap: true },
    {
      key: 'who',
      header: t('audit.who'),
      cell: ({ user }) =>
        !user ? (
          t('audit.product')
        ) : canView('user') ? (
          <Link to={paths.user(user.id)}>{user.username}</Link>
        ) : (
          user.username
        ),
    },
    {
      key: 'what',
      header: t('audit.what'),
      isTitle: true,
      cell: (entry) => (
        <>
          <ObjectLink entry={entry} />{' '}
          <Text span size="sm" c="dimmed">
            {objectWord(entry.object_type)} · {actionWord(entry.action)}
          </Text>
        </>
      ),
    },
    { key: 'changes', header: t('audit.changes'), cell: ({ changes }) => <AuditChanges changes={changes} /> },
    {
      key: 'organization',
      header: t('devices.organization'),
      cell: ({ organization }) => (organization ? organizationName(organization) : '–'),
      hideOnPhone: true,
    },
  ];
  return <DataTable label={t('menu.audit')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function ObjectLink({ entry }: { entry: AuditEntry }) {
  const path = objectPath(entry);
  const label = entry.object_label || entry.object;
  return path ? <Link to={path}>{label}</Link> : label;
}
