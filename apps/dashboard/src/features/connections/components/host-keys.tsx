import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device, HostKey } from '../../../shared/api/contract';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { notifyProblem } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { useCan } from '../../session/api/session.queries';
import { hostKeysQuery, useForgetHostKey } from '../api/connections.queries';
import { AcceptHostKeyDialog } from './accept-host-key-dialog';
import classes from './connections.module.css';

/** By which keys the device is known, and those it offered instead and that a person must judge. */
export function HostKeys({ device }: { device: Device }) {
  const { t } = useTranslation();
  const can = useCan();
  const { data } = useQuery(hostKeysQuery(device.id));
  const forget = useForgetHostKey(device.id);
  const [accepted, setAccepted] = useState<HostKey | null>(null);
  if (!data || data.count === 0) return null;
  const columns: Column<HostKey>[] = [
    { key: 'type', header: t('hostKeys.type'), isTitle: true, cell: (row) => row.type },
    {
      key: 'fingerprint',
      header: t('hostKeys.fingerprint'),
      cell: (row) => <span className="mono">{row.fingerprint}</span>,
    },
    {
      key: 'state',
      header: t('operations.status'),
      cell: (row) =>
        row.state === 'pinned' ? (
          <Status kind="success" word={t('hostKeys.pinned')} />
        ) : (
          <Status kind="paused" word={t('hostKeys.offered')} />
        ),
    },
    { key: 'seen', header: t('hostKeys.firstSeen'), cell: (row) => <Time iso={row.first_seen} /> },
    {
      key: 'actions',
      header: t('hostKeys.actions'),
      align: 'right',
      cell: (row) => (
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {row.state === 'offered' && can('change_deviceconnection') ? (
            <Button size="compact-sm" variant="default" onClick={() => setAccepted(row)}>
              {t('hostKeys.accept')}
            </Button>
          ) : null}
          {can('delete_deviceconnection') ? (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => forget.mutate(row.id, { onError: notifyProblem })}
            >
              {t('hostKeys.forget')}
            </Button>
          ) : null}
        </Group>
      ),
    },
  ];
  return (
    <div className={classes.section}>
      <Panel title={t('hostKeys.title')}>
        <DataTable label={t('hostKeys.title')} columns={columns} rows={data.results} rowKey={({ id }) => id} />
      </Panel>
      {accepted ? (
        <AcceptHostKeyDialog
          device={device}
          offered={accepted}
          pinned={pinnedBefore(data.results, accepted)}
          onClose={() => setAccepted(null)}
        />
      ) : null}
    </div>
  );
}

/** The key that the accepted one takes the place of: of its type, else whichever the device is known by. */
function pinnedBefore(keys: readonly HostKey[], accepted: HostKey): HostKey | undefined {
  const pinned = keys.filter(({ state }) => state === 'pinned');
  return pinned.find(({ type }) => type === accepted.type) ?? pinned[0];
}
