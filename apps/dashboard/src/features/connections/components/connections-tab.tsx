import { Anchor, Button, Group, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Connection, Device } from '../../../shared/api/contract';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { notifyProblem } from '../../../shared/ui/notify';
import { QueryView } from '../../../shared/ui/query-view';
import { Status, type StatusProps } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { credentialsQuery } from '../../credentials/api/credentials.queries';
import { useCan, useCanView } from '../../session/api/session.queries';
import { upgradersQuery } from '../../upgrades/api/upgraders.queries';
import { connectionsQuery, useRemoveConnection, useSwitchConnection } from '../api/connections.queries';
import { ConnectionActions } from './connection-actions';
import { ConnectionDialog } from './connection-dialog';
import { HostKeys } from './host-keys';

export function ConnectionsTab({ device }: { device: Device }) {
  const { t } = useTranslation();
  const can = useCan();
  const canView = useCanView();
  const query = useQuery(connectionsQuery(device.id));
  const credentials = useQuery({ ...credentialsQuery(WHOLE_LIST), enabled: canView('credentials') });
  const switchOne = useSwitchConnection(device.id);
  const remove = useRemoveConnection(device.id);
  const nameOf = (id: string) =>
    credentials.data?.results.find((one) => one.id === id)?.name ?? t('connections.hidden');
  const upgraders = useQuery({ ...upgradersQuery, enabled: canView('devicefirmware') });
  const upgraderOf = (strategy: string) => upgraders.data?.results.find(({ id }) => id === strategy)?.label ?? strategy;
  const canChange = can('change_deviceconnection') && !device.is_deactivated;
  const [edited, setEdited] = useState<Connection | 'new' | null>(null);
  const isUsed = (id: string) => query.data?.results.some((row) => row.credentials === id) ?? false;
  const fitting = (credentials.data?.results ?? []).filter(
    ({ organization }) => organization === null || organization === device.organization,
  );
  const unused = fitting.filter(({ id }) => !isUsed(id));
  const choices = edited === 'new' ? unused : fitting.filter(({ id }) => id === edited?.credentials || !isUsed(id));
  const mayAdd = can('add_deviceconnection') && canView('credentials') && !device.is_deactivated;
  const addButton =
    !mayAdd || !credentials.data ? null : unused.length === 0 ? (
      <Anchor component={Link} to={paths.credentials}>
        {t('connections.makeCredentials')}
      </Anchor>
    ) : (
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
        {t('connections.add')}
      </Button>
    );

  const columns: Column<Connection>[] = [
    { key: 'credentials', header: t('connections.credentials'), isTitle: true, cell: (row) => nameOf(row.credentials) },
    { key: 'state', header: t('operations.status'), cell: (row) => <Status {...connectionState(row)} /> },
    { key: 'login', header: t('connections.login'), cell: ({ params }) => loginOf(params) },
    { key: 'upgrader', header: t('connections.upgrader'), cell: (row) => upgraderOf(row.update_strategy) },
    { key: 'attempt', header: t('connections.lastAttempt'), cell: (row) => <Time iso={row.last_attempt} /> },
    {
      key: 'enabled',
      header: t('connections.enabled'),
      cell: (row) => (
        <Switch
          aria-label={t('connections.enabledOf', { name: nameOf(row.credentials) })}
          checked={row.enabled}
          disabled={!canChange}
          onChange={(event) =>
            switchOne.mutate({ id: row.id, enabled: event.currentTarget.checked }, { onError: notifyProblem })
          }
        />
      ),
    },
    {
      key: 'actions',
      header: t('action.actions'),
      align: 'right',
      cell: (row) => (
        <ConnectionActions
          name={nameOf(row.credentials)}
          onEdit={canChange && !(canView('credentials') && credentials.isPending) ? () => setEdited(row) : undefined}
          onRemove={
            can('delete_deviceconnection') && !device.is_deactivated
              ? () => remove.mutate(row.id, { onError: notifyProblem })
              : undefined
          }
        />
      ),
    },
  ];

  function loginOf({ username, port }: Connection['params']): string {
    const own = [username, port && t('connections.portOf', { port })].filter(Boolean);
    return own.length > 0 ? own.join(' · ') : t('connections.asCredentials');
  }

  function connectionState(row: Connection): StatusProps {
    if (row.is_working === null) return { kind: 'waiting', word: t('connections.neverTried') };
    return row.is_working
      ? { kind: 'success', word: t('connections.works') }
      : { kind: 'failed', word: t('connections.fails'), reason: row.failure_reason };
  }

  return (
    <>
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={
          <EmptyState title={t('connections.empty')} text={t('connections.emptyText')}>
            {addButton}
          </EmptyState>
        }
      >
        {({ results }) => (
          <>
            <DataTable label={t('devices.tab.connections')} columns={columns} rows={results} rowKey={({ id }) => id} />
            <Group mt="sm">{addButton}</Group>
          </>
        )}
      </QueryView>
      {edited ? (
        <ConnectionDialog
          device={device}
          connection={edited === 'new' ? null : edited}
          choices={choices}
          onClose={() => setEdited(null)}
        />
      ) : null}
      <HostKeys device={device} />
    </>
  );
}
