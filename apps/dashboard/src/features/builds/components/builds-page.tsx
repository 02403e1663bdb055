import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { BuildDetail } from '../../../shared/api/contract';
import { WHOLE_LIST } from '../../../shared/api/paging';
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
import { Time } from '../../../shared/ui/time';
import { categoriesQuery } from '../../categories/api/categories.queries';
import { useCan, useCanView } from '../../session/api/session.queries';
import { buildsQuery } from '../api/builds.queries';
import { BuildDialog } from './build-dialog';

const filterNames = ['search', 'category'] as const;

export function BuildsPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const can = useCan();
  const canView = useCanView();
  const navigate = useNavigate();
  const { filters, page, order, setFilter, setPage, clear, isFiltered } = useListParams(filterNames, '-created');
  const query = useQuery(buildsQuery({ ...filters, ordering: order.value, page, page_size: pageSize }));
  const categories = useQuery({
    ...categoriesQuery({ ordering: 'name', ...WHOLE_LIST }),
    enabled: canView('category'),
  });
  const [isAdding, setIsAdding] = useState(false);
  const addButton = can('add_build') ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsAdding(true)}>
      {t('builds.add')}
    </Button>
  ) : null;

  const columns: Column<BuildDetail>[] = [
    {
      key: 'version',
      header: t('builds.version'),
      sort: 'version',
      isTitle: true,
      cell: (row) => (
        <Link to={paths.build(row.id)}>
          {row.category_relation.name} <span className="mono">{row.version}</span>
        </Link>
      ),
    },
    { key: 'os', header: t('builds.os'), noWrap: true, cell: (row) => <span className="mono">{row.os || '–'}</span> },
    { key: 'images', header: t('builds.tab.images'), align: 'right', cell: (row) => formatNumber(row.image_count) },
    {
      key: 'devices',
      header: t('builds.installedOn'),
      align: 'right',
      cell: (row) =>
        row.installed_count > 0 ? (
          <Anchor component={Link} to={`${paths.devices}?installed_build=${row.id}`} size="sm">
            {formatNumber(row.installed_count)}
          </Anchor>
        ) : (
          formatNumber(0)
        ),
    },
    { key: 'created', header: t('builds.created'), sort: 'created', cell: (row) => <Time iso={row.created} /> },
  ];

  return (
    <>
      <PageHeader
        title={t('menu.builds')}
        answer={query.data ? t('builds.answer', { count: query.data.count, n: formatNumber(query.data.count) }) : ' '}
        actions={addButton}
      />
      {query.data?.count || isFiltered ? (
        <FilterBar onClear={isFiltered ? clear : undefined}>
          <SearchInput
            label={t('builds.search')}
            value={filters.search}
            onChange={(value) => setFilter('search', value)}
          />
          {canView('category') ? (
            <FilterSelect
              label={t('builds.category')}
              placeholder={t('builds.anyCategory')}
              data={(categories.data?.results ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={filters.category}
              onChange={(value) => setFilter('category', value)}
              width={220}
            />
          ) : null}
        </FilterBar>
      ) : null}
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={
          filters.search ? (
            <EmptyState title={t('list.noMatch')}>
              <Button variant="default" onClick={clear}>
                {t('list.clearFilters')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState title={t('builds.empty')} text={t('builds.emptyText')}>
              {addButton}
            </EmptyState>
          )
        }
      >
        {({ results, count }) => (
          <>
            <DataTable
              label={t('menu.builds')}
              columns={columns}
              rows={results}
              rowKey={({ id }) => id}
              order={order}
            />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
      {isAdding ? (
        <BuildDialog
          build={null}
          category={filters.category || null}
          onClose={() => setIsAdding(false)}
          onSaved={({ id }) => void navigate(paths.build(id))}
        />
      ) : null}
    </>
  );
}
