import { ActionIcon, Switch, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
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
import { AddConnectionForm } from './add-connection-form';
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

  const columns: Column<Connection>[] = [
    { key: 'credentials', header: t('connections.credentials'), isTitle: true, cell: (row) => nameOf(row.credentials) },
    { key: 'state', header: t('operations.status'), cell: (row) => <Status {...connectionState(row)} /> },
    { key: 'port', header: t('credentials.port'), cell: (row) => row.params.port ?? t('connections.asCredentials') },
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
    ...(can('delete_deviceconnection') && !device.is_deactivated
      ? [
          {
            key: 'remove',
            header: t('connections.remove'),
            align: 'right' as const,
            cell: (row: Connection) => (
              <Tooltip label={t('connections.remove')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('connections.removeOf', { name: nameOf(row.credentials) })}
                  onClick={() => remove.mutate(row.id, { onError: notifyProblem })}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Tooltip>
            ),
          },
        ]
      : []),
  ];

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
        empty={<EmptyState title={t('connections.empty')} text={t('connections.emptyText')} />}
      >
        {({ results }) => (
          <DataTable label={t('devices.tab.connections')} columns={columns} rows={results} rowKey={({ id }) => id} />
        )}
      </QueryView>
      {can('add_deviceconnection') && canView('credentials') && !device.is_deactivated ? (
        <AddConnectionForm device={device} used={query.data?.results.map((row) => row.credentials) ?? []} />
      ) : null}
      <HostKeys device={device} />
    </>
  );
}
