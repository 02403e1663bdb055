import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { formatNumber } from '../../../shared/format/format';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { useNow } from '../../../shared/hooks/use-now';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ExportButton } from '../../../shared/ui/export-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { useCan } from '../../session/api/session.queries';
import { useOrganizationChoice } from '../../session/organization-choice';
import { DEVICES, devicesQuery } from '../api/devices.queries';
import { deviceFilterNames, deviceQueryOf } from '../device-filters';
import { useDeviceSelection } from '../use-device-selection';
import { DeviceFilters } from './device-filters';
import { DevicesTable } from './devices-table';
import { SelectionBar } from './selection-bar';

/** "Not heard of for an hour" moves on in steps of this. */
const CONTACT_STEP_MS = 600_000;

export function DevicesPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const can = useCan();
  const {
    filters: asked,
    page,
    order,
    setFilter,
    setPage,
    clear,
    isFiltered,
  } = useListParams(deviceFilterNames, 'name');
  const { organizations, chosen } = useOrganizationChoice();
  // What is done to all that match is done to these alone.
  const filters = { ...asked, organization: chosen?.id ?? asked.organization };
  const wanted = deviceQueryOf(filters, useNow(CONTACT_STEP_MS));
  const query = useQuery(devicesQuery({ ...wanted, ordering: order.value, page, page_size: pageSize }));
  const count = query.data?.count ?? 0;
  const {
    selection,
    isSelected,
    onChange,
    selectAll,
    clear: clearSelection,
  } = useDeviceSelection(JSON.stringify(filters), count);
  const mayAct = can('change_device') || can('delete_device') || can('add_deviceconnection');
  const addButtons = can('add_device') ? (
    <>
      <Button
        component={Link}
        to={paths.importDevices}
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden />}
      >
        {t('devices.import')}
      </Button>
      <Button component={Link} to={paths.newDevice} leftSection={<IconPlus size={18} aria-hidden />}>
        {t('devices.add')}
      </Button>
    </>
  ) : null;

  return (
    <>
      <PageHeader
        title={t('menu.devices')}
        answer={
          query.data ? t(isFiltered ? 'devices.answerFound' : 'devices.answer', { count, n: formatNumber(count) }) : ' '
        }
        actions={
          <>
            <ExportButton path={DEVICES} filters={wanted} />
            {addButtons}
          </>
        }
      />
      <DeviceFilters filters={asked} setFilter={setFilter} onClear={isFiltered ? clear : undefined} />
      <QueryView
        query={query}
        isEmpty={(data) => data.count === 0}
        empty={
          isFiltered ? (
            <EmptyState title={t('list.noMatch')}>
              <Button variant="default" onClick={clear}>
                {t('list.clearFilters')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState title={t('devices.empty')} text={t('devices.emptyText')}>
              {addButtons}
            </EmptyState>
          )
        }
      >
        {({ results }) => (
          <>
            <DevicesTable
              rows={results}
              order={order}
              showsOrganization={organizations.length > 1 && filters.organization === ''}
              selection={mayAct ? { isSelected, onChange } : undefined}
            />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
      <SelectionBar
        selection={selection}
        total={count}
        filters={wanted}
        shown={query.data?.results ?? []}
        onSelect={(rows) => onChange(rows, true)}
        onSelectAll={selectAll}
        onClear={clearSelection}
      />
    </>
  );
}
