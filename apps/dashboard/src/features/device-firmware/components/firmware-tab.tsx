import { isTerminal } from '@firmware-upgrader/domain';
import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../../shared/api/contract';
import { Panel } from '../../../shared/ui/panel';
import { QueryView, RowsSkeleton } from '../../../shared/ui/query-view';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { operationsQuery, useUpgradeOperation } from '../../upgrades/api/operations.queries';
import { CancelOperationButton } from '../../upgrades/components/cancel-operation-button';
import { OperationOutcome } from '../../upgrades/components/operation-outcome';
import { OperationView } from '../../upgrades/components/operation-view';
import { BuildName } from '../../upgrades/components/operations-table';
import { operationStatus } from '../../upgrades/operation-status';
import { deviceFirmwareQuery } from '../api/device-firmware.queries';
import { Candidates } from './candidates';
import { InstallPanel } from './install-panel';
import { RunsNow } from './runs-now';

/** What runs on the device now, the upgrade that runs, and what may be installed. */
export function FirmwareTab({ device }: { device: Device }) {
  const firmware = useQuery(deviceFirmwareQuery(device.id));
  const latest = useQuery(operationsQuery({ device: device.id, page_size: 1 }));
  const operation = latest.data?.results[0];
  const detail = useUpgradeOperation(operation?.id);
  const isRunning = operation !== undefined && !isTerminal(operation.status);
  // One that starts while one looks on takes nothing away.
  const isAwaited = latest.isLoading || (detail.isLoading && !isRunning);
  return (
    <QueryView query={firmware}>
      {(row) =>
        isAwaited ? (
          <RowsSkeleton />
        ) : (
          <Stack gap="md">
            {operation ? <LatestUpgrade key={operation.id} id={operation.id} /> : null}
            {row ? null : <Candidates device={device} />}
            <Grid gap="md">
              <Grid.Col span={{ base: 12, md: 5 }}>
                <RunsNow device={device} firmware={row} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, md: 7 }}>
                <InstallPanel device={device} firmware={row} isRunning={isRunning} />
              </Grid.Col>
            </Grid>
          </Stack>
        )
      }
    </QueryView>
  );
}

/** The last upgrade of the device, live while it runs and with its outcome afterwards. */
function LatestUpgrade({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: operation } = useUpgradeOperation(id);
  // What one saw running is not taken away at its end; what was over before is told in short.
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  if (!operation) return null;
  const isShown = isOpen ?? !isTerminal(operation.status);
  if (isOpen === null && isShown) setIsOpen(true);
  return (
    <Panel
      title={t('firmware.latestUpgrade')}
      actions={
        <Group gap="md">
          <Status {...operationStatus(t, operation)} />
          <CancelOperationButton operation={operation} />
        </Group>
      }
    >
      {isShown ? (
        <OperationView operation={operation} />
      ) : (
        <Stack gap="sm">
          <OperationOutcome operation={operation} />
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              <BuildName build={operation.build} />
              {' · '}
              <Time iso={operation.finished_at} />
              {operation.started_by_username
                ? ` · ${t('batches.startedBy', { name: operation.started_by_username })}`
                : null}
            </Text>
            <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)}>
              {t('firmware.showLog')}
            </Button>
          </Group>
        </Stack>
      )}
    </Panel>
  );
}
