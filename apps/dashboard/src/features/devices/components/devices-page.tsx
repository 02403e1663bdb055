import { Button, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Device } from '../../../shared/api/contract';
import { PAGE_SIZE, WHOLE_LIST } from '../../../shared/api/paging';
import { formatNumber } from '../../../shared/format/format';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ExportButton } from '../../../shared/ui/export-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { SearchInput } from '../../../shared/ui/search-input';
import { groupsQuery } from '../../places/api/places.queries';
import { useCan, useCanView } from '../../session/api/session.queries';
import { DEVICES, devicesQuery } from '../api/devices.queries';

const filterNames = ['search', 'model', 'group', 'is_deactivated'] as const;

/** A hardware address is looked for as such, anything else in names. */
const searchFilter = (text: string) =>
  /^[0-9a-f]{2}([:-][0-9a-f]{0,2})+$/i.test(text) ? { mac_address: text } : { name: text };

export function DevicesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { filters, page, setFilter, setPage, clear, isFiltered } = useListParams(filterNames);
  const { search, ...others } = filters;
  const wanted = { ...searchFilter(search), ...others };
  const query = useQuery(devicesQuery({ ...wanted, page, page_size: PAGE_SIZE }));
  const addButton = can('add_device') ? (
    <Button component={Link} to={paths.newDevice} leftSection={<IconPlus size={18} aria-hidden />}>
      {t('devices.add')}
    </Button>
  ) : null;

  return (
    <>
      <PageHeader
        title={t('menu.devices')}
        answer={query.data ? t('devices.answer', { count: query.data.count, n: formatNumber(query.data.count) }) : ' '}
        actions={
          <>
            {query.data?.count ? <ExportButton path={DEVICES} filters={wanted} /> : null}
            {addButton}
          </>
        }
      />
      <DeviceFilters filters={filters} setFilter={setFilter} />
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={
          isFiltered ? (
            <EmptyState title={t('list.noMatch')}>
              <Button variant="default" onClick={clear}>
                {t('list.clearFilters')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState title={t('devices.empty')} text={t('devices.emptyText')}>
              {addButton}
            </EmptyState>
          )
        }
      >
        {({ results, count }) => (
          <>
            <DevicesTable rows={results} />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
    </>
  );
}

interface DeviceFiltersProps {
  filters: Record<(typeof filterNames)[number], string>;
  setFilter: (name: (typeof filterNames)[number], value: string | null) => void;
}

function DeviceFilters({ filters, setFilter }: DeviceFiltersProps) {
  const { t } = useTranslation();
  const canView = useCanView();
  const groups = useQuery({ ...groupsQuery(WHOLE_LIST), enabled: canView('devicegroup') });
  const setModel = useDebouncedCallback((value: string) => setFilter('model', value), 400);
  return (
    <Group mb="sm" gap="sm">
      <SearchInput
        label={t('devices.search')}
        value={filters.search}
        onChange={(value) => setFilter('search', value)}
      />
      <TextInput
        key={filters.model ? 'set' : 'unset'}
        aria-label={t('devices.model')}
        placeholder={t('devices.anyModel')}
        defaultValue={filters.model}
        onChange={(event) => setModel(event.currentTarget.value.trim())}
        w={{ base: '100%', xs: 200 }}
      />
      {groups.data?.count ? (
        <Select
          aria-label={t('devices.group')}
          placeholder={t('start.anyGroup')}
          data={groups.data.results.map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.group || null}
          onChange={(value) => setFilter('group', value)}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('action.clear') }}
          w={{ base: '100%', xs: 200 }}
        />
      ) : null}
      <Select
        aria-label={t('devices.state')}
        placeholder={t('devices.anyState')}
        data={[
          { value: 'false', label: t('devices.active') },
          { value: 'true', label: t('devices.deactivated') },
        ]}
        value={filters.is_deactivated || null}
        onChange={(value) => setFilter('is_deactivated', value)}
        clearable
        clearButtonProps={{ 'aria-label': t('action.clear') }}
        w={{ base: '100%', xs: 160 }}
      />
    </Group>
  );
}

function DevicesTable({ rows }: { rows: readonly Device[] }) {
  const { t } = useTranslation();
  const columns: Column<Device>[] = [
    {
      key: 'name',
      header: t('devices.name'),
      isTitle: true,
      cell: (row) => <Link to={paths.device(row.id)}>{row.name}</Link>,
    },
    { key: 'model', header: t('devices.model'), cell: (row) => row.model || '–' },
    { key: 'os', header: t('devices.os'), cell: (row) => <span className="mono">{row.os || '–'}</span> },
    {
      key: 'address',
      header: t('devices.address'),
      cell: (row) => <span className="mono">{row.management_ip ?? row.last_ip ?? '–'}</span>,
    },
    {
      key: 'mac',
      header: t('devices.mac'),
      cell: (row) => <span className="mono">{row.mac_address}</span>,
      hideOnPhone: true,
    },
  ];
  return <DataTable label={t('menu.devices')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
