import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { User } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { DataTable, type Column, type RowOrder } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { FilterBar } from '../../../shared/ui/filter-bar';
import { FilterSelect } from '../../../shared/ui/filter-select';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { SearchInput } from '../../../shared/ui/search-input';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { useCan, useCanView } from '../../session/api/session.queries';
import { useOrganizationChoice } from '../../session/organization-choice';
import { useOrganizationName } from '../../session/organization-name';
import { usersQuery } from '../api/users.queries';
import { useRoleNames } from '../role-names';

const filterNames = ['search', 'organization', 'is_active'] as const;

export function UsersPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const can = useCan();
  const canView = useCanView();
  const { organizations, chosen } = useOrganizationChoice();
  const { filters, page, order, setFilter, setPage, clear, isFiltered } = useListParams(filterNames, 'username');
  const query = useQuery(
    usersQuery({
      ...filters,
      ...(chosen ? { organization: chosen.id } : {}),
      ordering: order.value,
      page,
      page_size: pageSize,
    }),
  );
  const addButton = can('add_user') ? (
    <Button component={Link} to={paths.newUser} leftSection={<IconPlus size={18} aria-hidden />}>
      {t('users.add')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={t('menu.users')}
        answer={query.data ? t('users.answer', { count: query.data.count, n: formatNumber(query.data.count) }) : ' '}
        actions={
          <>
            {canView('group') ? (
              <Button component={Link} to={paths.roles} variant="default">
                {t('users.whatRolesMayDo')}
              </Button>
            ) : null}
            {addButton}
          </>
        }
      />
      <FilterBar onClear={isFiltered ? clear : undefined}>
        <SearchInput
          label={t('users.search')}
          value={filters.search}
          onChange={(value) => setFilter('search', value)}
        />
        {organizations.length > 1 && !chosen ? (
          <FilterSelect
            label={t('devices.organization')}
            placeholder={t('organizations.any')}
            data={organizations.map(({ id, name }) => ({ value: id, label: name }))}
            value={filters.organization}
            onChange={(value) => setFilter('organization', value)}
            width={220}
          />
        ) : null}
        <FilterSelect
          label={t('users.state')}
          placeholder={t('users.anyState')}
          data={[
            { value: 'true', label: t('users.active') },
            { value: 'false', label: t('users.deactivated') },
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
            <EmptyState title={t('users.empty')} text={t('users.emptyText')}>
              {addButton}
            </EmptyState>
          )
        }
      >
        {({ results, count }) => (
          <>
            <UsersTable rows={results} order={order} />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
    </>
  );
}

function UsersTable({ rows, order }: { rows: readonly User[]; order: RowOrder }) {
  const { t } = useTranslation();
  const rolesOf = useRoleNames();
  const organizationName = useOrganizationName();
  const columns: Column<User>[] = [
    {
      key: 'username',
      header: t('users.username'),
      sort: 'username',
      isTitle: true,
      cell: (row) => <Link to={paths.user(row.id)}>{row.username}</Link>,
    },
    { key: 'name', header: t('users.name'), cell: (row) => `${row.first_name} ${row.last_name}`.trim() || '–' },
    { key: 'email', header: t('users.email'), cell: (row) => row.email || '–', hideOnPhone: true },
    { key: 'roles', header: t('users.roles'), cell: (row) => rolesOf(row).join(', ') || '–' },
    {
      key: 'organizations',
      header: t('users.organizations'),
      cell: ({ organization_users }) =>
        organization_users
          .map(({ organization, is_admin }) =>
            t(is_admin ? 'session.managerOf' : 'session.memberOf', { name: organizationName(organization) }),
          )
          .join(', ') || '–',
    },
    {
      key: 'login',
      header: t('users.lastLogin'),
      sort: 'last_login',
      cell: (row) => <Time iso={row.last_login} fallback={t('users.never')} />,
      noWrap: true,
    },
    { key: 'state', header: t('users.state'), cell: (row) => <UserState isActive={row.is_active} />, noWrap: true },
  ];
  return <DataTable label={t('menu.users')} columns={columns} rows={rows} rowKey={({ id }) => id} order={order} />;
}

export function UserState({ isActive }: { isActive: boolean }) {
  const { t } = useTranslation();
  return isActive ? (
    <Status kind="success" word={t('users.active')} />
  ) : (
    <Status kind="cancelled" word={t('users.deactivated')} />
  );
}
