import { Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Query } from '../../../shared/api/client';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { FilterBar } from '../../../shared/ui/filter-bar';
import { FilterSelect } from '../../../shared/ui/filter-select';
import { SearchInput } from '../../../shared/ui/search-input';
import { useCanView } from '../../session/api/session.queries';
import { useOrganizationChoice } from '../../session/organization-choice';
import { usersQuery } from '../../users/api/users.queries';
import { actionWord, objectTypes, objectWord } from '../audit-words';

export const auditFilterNames = [
  'search',
  'object_type',
  'action',
  'user',
  'organization',
  'object',
  'from',
  'to',
] as const;
type FilterName = (typeof auditFilterNames)[number];

const actions = ['create', 'change', 'delete'];

const startOfDay = (date: string) => new Date(`${date}T00:00:00`);
const isDate = (text: string) => !Number.isNaN(startOfDay(text).getTime());

/** Days are the reader's own, from their midnight to the next. */
export function toAuditQuery({ from, to, ...rest }: Record<FilterName, string>): Query {
  const next = isDate(to) ? startOfDay(to) : null;
  next?.setDate(next.getDate() + 1);
  return {
    ...rest,
    created__gte: isDate(from) ? startOfDay(from).toISOString() : '',
    created__lt: next?.toISOString() ?? '',
  };
}

interface AuditFiltersProps {
  filters: Record<FilterName, string>;
  setFilter: (name: FilterName, value: string | null) => void;
  clear: () => void;
  isFiltered: boolean;
}

export function AuditFilters({ filters, setFilter, clear, isFiltered }: AuditFiltersProps) {
  const { t } = useTranslation();
  const canView = useCanView();
  const { organizations, chosen } = useOrganizationChoice();
  const users = useQuery({ ...usersQuery({ ordering: 'username', ...WHOLE_LIST }), enabled: canView('user') });
  const select = (name: FilterName, label: string, placeholder: string, data: { value: string; label: string }[]) => (
    <FilterSelect
      label={label}
      placeholder={placeholder}
      data={data}
      value={filters[name]}
      onChange={(value) => setFilter(name, value)}
    />
  );
  const day = (name: 'from' | 'to', label: string) => (
    <TextInput
      type="date"
      aria-label={label}
      title={label}
      leftSection={
        <Text size="xs" c="dimmed">
          {t(name === 'from' ? 'audit.fromShort' : 'audit.toShort')}
        </Text>
      }
      leftSectionWidth={48}
      value={filters[name]}
      onChange={(event) => setFilter(name, event.currentTarget.value)}
      w={{ base: '100%', xs: 190 }}
    />
  );
  return (
    <FilterBar onClear={isFiltered ? clear : undefined}>
      <SearchInput label={t('audit.search')} value={filters.search} onChange={(value) => setFilter('search', value)} />
      {select(
        'object_type',
        t('audit.kind'),
        t('audit.anyKind'),
        objectTypes.map((value) => ({ value, label: objectWord(value) })),
      )}
      {select(
        'action',
        t('audit.actionLabel'),
        t('audit.anyAction'),
        actions.map((value) => ({ value, label: actionWord(value) })),
      )}
      {canView('user')
        ? select(
            'user',
            t('audit.who'),
            t('audit.anybody'),
            (users.data?.results ?? []).map(({ id, username }) => ({ value: id, label: username })),
          )
        : null}
      {organizations.length > 1 && !chosen
        ? select(
            'organization',
            t('devices.organization'),
            t('organizations.any'),
            organizations.map(({ slug, name }) => ({ value: slug, label: name })),
          )
        : null}
      {day('from', t('audit.from'))}
      {day('to', t('audit.to'))}
    </FilterBar>
  );
}
