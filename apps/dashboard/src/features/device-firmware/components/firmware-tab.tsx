import { isTerminal } from '@firmware-upgrader/domain';
import { Grid, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Device, DeviceFirmware } from '../../../shared/api/contract';
import { Facts } from '../../../shared/ui/facts';
import { Panel } from '../../../shared/ui/panel';
import { QueryView } from '../../../shared/ui/query-view';
import { Status, type StatusProps } from '../../../shared/ui/status';
import { operationsQuery, useUpgradeOperation } from '../../upgrades/api/operations.queries';
import { CancelOperationButton } from '../../upgrades/components/cancel-operation-button';
import { OperationView } from '../../upgrades/components/operation-view';
import { operationStatus } from '../../upgrades/operation-status';
import { deviceFirmwareQuery, useInstallableImages } from '../api/device-firmware.queries';
import { InstallPanel } from './install-panel';

/** What runs on the device now, the upgrade that runs, and what may be installed. */
export function FirmwareTab({ device }: { device: Device }) {
  const firmware = useQuery(deviceFirmwareQuery(device.id));
  const latest = useQuery(operationsQuery({ device: device.id, page_size: 1 }));
  const operation = latest.data?.results[0];
  const isRunning = operation !== undefined && !isTerminal(operation.status);
  return (
    <QueryView query={firmware}>
      {(row) => (
        <Stack gap="md">
          {operation ? <LatestUpgrade key={operation.id} id={operation.id} /> : null}
          <Grid gap="md">
            <Grid.Col span={{ base: 12, md: 5 }}>
              <RunsNow device={device} firmware={row} />
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 7 }}>
              <InstallPanel device={device} firmware={row} isRunning={isRunning} />
            </Grid.Col>
          </Grid>
        </Stack>
      )}
    </QueryView>
  );
}

/** The last upgrade of the device, live while it runs and with its outcome afterwards. */
function LatestUpgrade({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: operation } = useUpgradeOperation(id);
  if (!operation) return null;
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
      <OperationView operation={operation} />
    </Panel>
  );
}

function RunsNow({ device, firmware }: { device: Device; firmware: DeviceFirmware | null }) {
  const { t } = useTranslation();
  const { all } = useInstallableImages(device);
  const nameOf = (imageId: string | null) => {
    const found = all.find(({ image }) => image.id === imageId);
    return found ? `${found.build.category_relation.name} ${found.build.version}` : '–';
  };
  return (
    <Panel title={t('firmware.runsNow')}>
      <Facts
        items={[
          { label: t('devices.os'), value: device.os || t('devices.noOs') },
          { label: t('devices.model'), value: device.model || t('devices.noModel') },
          ...(firmware
            ? [
                { label: t('firmware.installedBuild'), value: nameOf(firmware.installed_image) },
                { label: t('firmware.wantedBuild'), value: nameOf(firmware.image) },
                { label: t('operations.status'), value: <Status {...firmwareState(firmware)} /> },
              ]
            : [{ label: t('operations.status'), value: t('firmware.unknown') }]),
        ]}
      />
    </Panel>
  );

  function firmwareState({ installed, verified }: DeviceFirmware): StatusProps {
    if (!installed) return { kind: 'waiting', word: t('firmware.notInstalled') };
    return verified === false
      ? { kind: 'unverified', word: t('status.unverified') }
      : { kind: 'success', word: t('firmware.installed') };
  }
}
