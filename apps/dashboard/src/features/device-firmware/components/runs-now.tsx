import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Device, DeviceFirmware } from '../../../shared/api/contract';
import { useAdded } from '../../../shared/extensions';
import { addedFacts } from '../../../shared/ui/added-fields';
import { Facts } from '../../../shared/ui/facts';
import { Panel } from '../../../shared/ui/panel';
import { Status, type StatusProps } from '../../../shared/ui/status';
import { installableImagesQuery } from '../api/device-firmware.queries';
import { ForgetFirmware } from './forget-firmware';

export function RunsNow({ device, firmware }: { device: Device; firmware: DeviceFirmware | null }) {
  const { t } = useTranslation();
  const { data } = useQuery(installableImagesQuery(device.id));
  const added = useAdded('firmwareFields');
  const nameOf = (imageId: string | null) => {
    const found = data?.results.find(({ id }) => id === imageId);
    return found ? `${found.category_name} ${found.version}` : '–';
  };
  const isOnItsWay = firmware !== null && firmware.installed_image !== firmware.image;
  return (
    <Panel title={t('firmware.runsNow')} actions={firmware ? <ForgetFirmware device={device} /> : null}>
      <Facts
        items={[
          { label: t('devices.os'), value: device.os || t('devices.noOs') },
          { label: t('devices.model'), value: device.model || t('devices.noModel') },
          ...(firmware ? [{ label: t('firmware.installedBuild'), value: nameOf(firmware.installed_image) }] : []),
          ...(isOnItsWay ? [{ label: t('firmware.wantedBuild'), value: nameOf(firmware.image) }] : []),
          {
            label: t('operations.status'),
            value: firmware ? <Status {...firmwareState(t, firmware)} /> : t('firmware.unknown'),
          },
          ...(firmware ? addedFacts(added, firmware) : []),
        ]}
      />
    </Panel>
  );
}

function firmwareState(t: TFunction, { installed, verified }: DeviceFirmware): StatusProps {
  if (!installed) return { kind: 'waiting', word: t('firmware.notInstalled') };
  return verified === false
    ? { kind: 'unverified', word: t('status.unverified') }
    : { kind: 'success', word: t('firmware.installed') };
}
