import { Anchor, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconRocket } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Device, DeviceFirmware } from '../../../shared/api/contract';
import { errorMessage } from '../../../shared/api/errors';
import { Problem } from '../../../shared/ui/form-problem';
import { Panel } from '../../../shared/ui/panel';
import { RowsSkeleton } from '../../../shared/ui/query-view';
import { Delayed } from '../../../shared/ui/delayed';
import { Time } from '../../../shared/ui/time';
import { useCan } from '../../session/api/session.queries';
import { OptionFields } from '../../upgrades/components/option-fields';
import { defaultChoices, type OptionChoices } from '../../upgrades/upgrade-options';
import { useInstallableImages, type InstallableImage } from '../api/device-firmware.queries';
import classes from './install-panel.module.css';
import { UpgradeDeviceDialog } from './upgrade-device-dialog';

interface InstallPanelProps {
  device: Device;
  firmware: DeviceFirmware | null;
  isRunning: boolean;
}

/** The images that fit the device, newest first; how to upgrade; and the button. */
export function InstallPanel({ device, firmware, isRunning }: InstallPanelProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { all, isPending, error } = useInstallableImages(device);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [choices, setChoices] = useState<OptionChoices>(defaultChoices);
  const [isAsking, setIsAsking] = useState(false);
  // Another category than the present image's is refused by the server, and so not offered.
  const category = all.find(({ image }) => image.id === firmware?.image)?.build.category;
  const offered = all.filter(({ build }) => !category || build.category === category);
  const newest = offered.find(({ image }) => !(firmware?.installed && firmware.image === image.id));
  const chosen = offered.find(({ image }) => image.id === (chosenId ?? newest?.image.id));
  const mayUpgrade = can(firmware ? 'change_devicefirmware' : 'add_devicefirmware') && can('change_devicefirmware');

  if (error) return <Problem text={errorMessage(error)} />;
  if (isPending) {
    return (
      <Delayed>
        <RowsSkeleton rows={4} />
      </Delayed>
    );
  }
  return (
    <Panel title={t('firmware.install')}>
      {offered.length === 0 ? (
        <NothingToInstall device={device} />
      ) : (
        <Stack gap="md">
          <Radio.Group aria-label={t('firmware.image')} value={chosen?.image.id ?? null} onChange={setChosenId}>
            {offered.map((one) => (
              <ImageChoice
                key={one.image.id}
                offered={one}
                isChosen={one === chosen}
                isCurrent={firmware?.installed === true && firmware.image === one.image.id}
              />
            ))}
          </Radio.Group>
          {mayUpgrade && !device.is_deactivated ? (
            <>
              <OptionFields value={choices} onChange={setChoices} />
              <Group>
                <Button
                  leftSection={<IconRocket size={18} aria-hidden />}
                  disabled={!chosen || isRunning}
                  onClick={() => setIsAsking(true)}
                >
                  {t('firmware.upgrade')}
                </Button>
                {isRunning ? <Text c="dimmed">{t('firmware.alreadyRunning')}</Text> : null}
              </Group>
            </>
          ) : null}
          {device.is_deactivated ? <Text c="dimmed">{t('firmware.deactivated')}</Text> : null}
        </Stack>
      )}
      {chosen ? (
        <UpgradeDeviceDialog
          device={device}
          chosen={chosen}
          choices={choices}
          opened={isAsking}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </Panel>
  );
}

function NothingToInstall({ device }: { device: Device }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Text>{device.model ? t('firmware.noImage', { model: device.model }) : t('firmware.noModel')}</Text>
      <Anchor component={Link} to={device.model ? paths.builds : paths.editDevice(device.id)}>
        {device.model ? t('firmware.toBuilds') : t('firmware.toEdit')}
      </Anchor>
    </Stack>
  );
}

interface ImageChoiceProps {
  offered: InstallableImage;
  isCurrent: boolean;
  isChosen: boolean;
}

function ImageChoice({ offered: { image, build }, isCurrent, isChosen }: ImageChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.choice}>
      <Radio
        value={image.id}
        disabled={isCurrent}
        label={
          <>
            <Text span fw={500}>
              {build.category_relation.name} <span className="mono">{build.version}</span>
            </Text>
            {isCurrent ? (
              <Text span size="sm" c="dimmed">
                {' · '}
                {t('firmware.current')}
              </Text>
            ) : null}
            <Text span size="sm" c="dimmed">
              {' · '}
              <Time iso={build.created} />
            </Text>
          </>
        }
      />
      {build.changelog ? (
        <details className={classes.changelog} open={isChosen}>
          <summary>{t('builds.changelog')}</summary>
          {build.changelog}
        </details>
      ) : null}
    </div>
  );
}
