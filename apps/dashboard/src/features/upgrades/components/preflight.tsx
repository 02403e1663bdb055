import { isReasonCode } from '@firmware-upgrader/domain';
import { Group, Pill, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Build, PreflightDevice } from '../../../shared/api/contract';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ExportButton } from '../../../shared/ui/export-button';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { SearchInput } from '../../../shared/ui/search-input';
import { Status } from '../../../shared/ui/status';
import { planQuery, preflightPath, preflightQuery, type Plan } from '../api/batches.queries';
import { reasonMeaning } from '../operation-status';

const filterNames = ['search', 'decision', 'reason_code'] as const;

/** Every device of the selection: goes, or is skipped and why. The same rule decides here and at the start. */
export function Preflight({ build, plan }: { build: Build; plan: Plan }) {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const { filters, page, setFilter, setPage } = useListParams(filterNames);
  const wanted = { ...planQuery(plan), ...filters };
  const query = useQuery(preflightQuery(build.id, { ...wanted, page, page_size: pageSize }));
  const columns: Column<PreflightDevice>[] = [
    {
      key: 'device',
      header: t('operations.device'),
      isTitle: true,
      cell: (row) => <Link to={paths.device(row.device)}>{row.device_name}</Link>,
    },
    { key: 'model', header: t('devices.model'), cell: (row) => row.model || '–' },
    {
      key: 'decision',
      header: t('start.plan'),
      cell: (row) =>
        row.decision === 'upgrade' ? (
          <Status kind="waiting" word={t('start.goes')} />
        ) : (
          <Status
            kind="skipped"
            word={t('status.skipped')}
            reason={row.detail || (row.reason_code ? reasonMeaning(row.reason_code) : null)}
          />
        ),
    },
  ];
  return (
    <section aria-label={t('start.everyDevice')}>
      <Group mb="sm" justify="space-between">
        <SegmentedControl
          aria-label={t('start.plan')}
          value={filters.decision}
          onChange={(value) => setFilter('decision', value)}
          data={[
            { value: '', label: t('start.all') },
            { value: 'upgrade', label: t('start.onlyGo') },
            { value: 'skip', label: t('start.onlySkip') },
          ]}
        />
        <SearchInput
          label={t('operations.search')}
          value={filters.search}
          onChange={(value) => setFilter('search', value)}
          width={180}
        />
        {isReasonCode(filters.reason_code) ? (
          <Pill
            size="md"
            withRemoveButton
            onRemove={() => setFilter('reason_code', null)}
            removeButtonProps={{ 'aria-label': t('action.clear'), tabIndex: 0 }}
          >
            {reasonMeaning(filters.reason_code)}
          </Pill>
        ) : null}
        <ExportButton path={preflightPath(build.id)} filters={wanted} />
      </Group>
      <QueryView query={query} isEmpty={({ count }) => count === 0} empty={<EmptyState title={t('start.noDevice')} />}>
        {({ results, count }) => (
          <>
            <DataTable
              label={t('start.everyDevice')}
              columns={columns}
              rows={results}
              rowKey={({ device }) => device}
            />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
    </section>
  );
}
