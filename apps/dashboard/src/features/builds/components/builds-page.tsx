import { Button, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { BuildDetail } from '../../../shared/api/contract';
import { PAGE_SIZE, WHOLE_LIST } from '../../../shared/api/paging';
import { formatNumber } from '../../../shared/format/format';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { Time } from '../../../shared/ui/time';
import { categoriesQuery } from '../../categories/api/categories.queries';
import { useCan, useCanView } from '../../session/api/session.queries';
import { buildsQuery } from '../api/builds.queries';
import { BuildDialog } from './build-dialog';

const filterNames = ['category'] as const;

export function BuildsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const canView = useCanView();
  const navigate = useNavigate();
  const { filters, page, setFilter, setPage } = useListParams(filterNames);
  const query = useQuery(buildsQuery({ ...filters, page, page_size: PAGE_SIZE }));
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
      isTitle: true,
      cell: (row) => (
        <Link to={paths.build(row.id)}>
          {row.category_relation.name} <span className="mono">{row.version}</span>
        </Link>
      ),
    },
    { key: 'os', header: t('builds.os'), cell: (row) => <span className="mono">{row.os || '–'}</span> },
    { key: 'images', header: t('builds.tab.images'), align: 'right', cell: (row) => formatNumber(row.image_count) },
    {
      key: 'devices',
      header: t('builds.installedOn'),
      align: 'right',
      cell: (row) => formatNumber(row.installed_count),
    },
    { key: 'created', header: t('builds.created'), cell: (row) => <Time iso={row.created} /> },
  ];

  return (
    <>
      <PageHeader
        title={t('menu.builds')}
        answer={query.data ? t('builds.answer', { count: query.data.count, n: formatNumber(query.data.count) }) : ' '}
        actions={addButton}
      />
      {categories.data?.count ? (
        <Group mb="sm">
          <Select
            aria-label={t('builds.category')}
            placeholder={t('builds.anyCategory')}
            data={categories.data.results.map(({ id, name }) => ({ value: id, label: name }))}
            value={filters.category || null}
            onChange={(value) => setFilter('category', value)}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('action.clear') }}
            w={{ base: '100%', xs: 220 }}
          />
        </Group>
      ) : null}
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={
          <EmptyState title={t('builds.empty')} text={t('builds.emptyText')}>
            {addButton}
          </EmptyState>
        }
      >
        {({ results, count }) => (
          <>
            <DataTable label={t('menu.builds')} columns={columns} rows={results} rowKey={({ id }) => id} />
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
