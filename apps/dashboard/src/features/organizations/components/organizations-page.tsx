import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Organization } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { FilterBar } from '../../../shared/ui/filter-bar';
import { FilterSelect } from '../../../shared/ui/filter-select';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { SearchInput } from '../../../shared/ui/search-input';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { useMe } from '../../session/api/session.queries';
import { organizationListQuery } from '../api/organizations.queries';
import { OrganizationDialog } from './organization-dialog';

const filterNames = ['search', 'is_active'] as const;

export function OrganizationsPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const { is_superuser } = useMe();
  const { filters, page, setFilter, setPage, clear, isFiltered } = useListParams(filterNames);
  const query = useQuery(organizationListQuery({ ...filters, page, page_size: pageSize }));
  const [isAdding, setIsAdding] = useState(false);
  const addButton = is_superuser ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsAdding(true)}>
      {t('organizations.add')}
    </Button>
  ) : null;
  const columns: Column<Organization>[] = [
    {
      key: 'name',
      header: t('organizations.name'),
      isTitle: true,
      cell: (row) => <Link to={paths.organization(row.id)}>{row.name}</Link>,
    },
    { key: 'slug', header: t('organizations.slug'), cell: ({ slug }) => <span className="mono">{slug}</span> },
    {
      key: 'state',
      header: t('organizations.state'),
      cell: ({ is_active }) => <OrganizationState isActive={is_active} />,
    },
    {
      key: 'description',
      header: t('organizations.description'),
      cell: ({ description }) => description || '–',
      hideOnPhone: true,
    },
    { key: 'created', header: t('organizations.created'), cell: ({ created }) => <Time iso={created} /> },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.organizations')}
        answer={
          query.data ? t('organizations.answer', { count: query.data.count, n: formatNumber(query.data.count) }) : ' '
        }
        actions={addButton}
      />
      <FilterBar onClear={isFiltered ? clear : undefined}>
        <SearchInput
          label={t('organizations.search')}
          value={filters.search}
          onChange={(value) => setFilter('search', value)}
        />
        <FilterSelect
          label={t('organizations.state')}
          placeholder={t('organizations.anyState')}
          data={[
            { value: 'true', label: t('organizations.active') },
            { value: 'false', label: t('organizations.disabled') },
          ]}
          value={filters.is_active}
          onChange={(value) => setFilter('is_active', value)}
        />
      </FilterBar>
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={
          isFiltered ? (
            <EmptyState title={t('list.noMatch')} />
          ) : (
            <EmptyState title={t('organizations.empty')} text={t('organizations.emptyText')}>
              {addButton}
            </EmptyState>
          )
        }
      >
        {({ results, count }) => (
          <>
            <DataTable label={t('menu.organizations')} columns={columns} rows={results} rowKey={({ id }) => id} />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
      {isAdding ? <OrganizationDialog onClose={() => setIsAdding(false)} /> : null}
    </>
  );
}

export function OrganizationState({ isActive }: { isActive: boolean }) {
  const { t } = useTranslation();
  return isActive ? (
    <Status kind="success" word={t('organizations.active')} />
  ) : (
    <Status kind="cancelled" word={t('organizations.disabled')} />
  );
}
