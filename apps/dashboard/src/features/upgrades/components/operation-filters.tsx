import { isReasonCode, reasonCodes, upgradeStatuses, type ReasonCode } from '@firmware-upgrader/domain';
import { Pill } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { FilterBar } from '../../../shared/ui/filter-bar';
import { FilterSelect } from '../../../shared/ui/filter-select';
import { SearchInput } from '../../../shared/ui/search-input';
import { buildsQuery } from '../../builds/api/builds.queries';
import { useCanView } from '../../session/api/session.queries';
import { since, type OperationFilterName, type OperationFilterValues } from '../operation-query';
import { reasonMeaning } from '../operation-status';

interface OperationFiltersProps {
  filters: OperationFilterValues;
  setFilter: (name: OperationFilterName, value: string | null) => void;
  onClear?: () => void;
  /** Of a mass upgrade these go without saying, and only some reasons occur. */
  ofBatch?: { reasons: readonly ReasonCode[] };
  /** Beside the filters. */
  children?: ReactNode;
}

export function OperationFilters({ filters, setFilter, onClear, ofBatch, children }: OperationFiltersProps) {
  const { t } = useTranslation();
  const canView = useCanView();
  const builds = useQuery({
    ...buildsQuery({ ordering: '-created', ...WHOLE_LIST }),
    enabled: !ofBatch && canView('build'),
  });
  const reasons = ofBatch?.reasons ?? reasonCodes;
  const pills = (
    [
      ['batch', t('operations.onlyBatch'), !ofBatch && filters.batch !== ''],
      ['device', t('operations.onlyDevice'), filters.device !== ''],
      ['created__gte', t('operations.onlyTime'), filters.created__gte !== ''],
    ] as const
  ).filter(([, , isOn]) => isOn);
  return (
    <FilterBar onClear={onClear}>
      <SearchInput
        label={t('operations.search')}
        value={filters.search}
        onChange={(value) => setFilter('search', value)}
      />
      <FilterSelect
        label={t('operations.status')}
        placeholder={t('operations.anyStatus')}
        data={upgradeStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={filters.status}
        onChange={(value) => setFilter('status', value)}
      />
      {reasons.length > 0 ? (
        <FilterSelect
          label={t('operations.reason')}
          placeholder={t('operations.anyReason')}
          data={reasons.map((value) => ({ value, label: reasonMeaning(value) }))}
          value={isReasonCode(filters.reason_code) ? filters.reason_code : ''}
          onChange={(value) => setFilter('reason_code', value)}
          width={220}
        />
      ) : null}
      {!ofBatch && canView('build') ? (
        <FilterSelect
          label={t('operations.build')}
          placeholder={t('operations.anyBuild')}
          data={(builds.data?.results ?? []).map(({ id, version, category_relation: { name } }) => ({
            value: id,
            label: `${name} ${version}`,
          }))}
          value={filters.build}
          onChange={(value) => setFilter('build', value)}
        />
      ) : null}
      {ofBatch ? null : (
        <FilterSelect
          label={t('operations.time')}
          placeholder={t('operations.anyTime')}
          data={since.map((value) => ({ value, label: t(`operations.since.${value}`) }))}
          value={filters.since}
          onChange={(value) => setFilter('since', value)}
        />
      )}
      {pills.map(([name, label]) => (
        <Pill
          key={name}
          size="md"
          withRemoveButton
          onRemove={() => setFilter(name, null)}
          removeButtonProps={{ 'aria-label': t('action.clear'), tabIndex: 0 }}
        >
          {label}
        </Pill>
      ))}
      {children}
    </FilterBar>
  );
}
