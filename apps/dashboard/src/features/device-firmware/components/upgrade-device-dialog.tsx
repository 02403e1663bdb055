import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../../shared/api/contract';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { OptionLetters } from '../../upgrades/components/option-letters';
import { isDangerous, toUpgradeOptions, type OptionChoices } from '../../upgrades/upgrade-options';
import { useUpgradeDevice, type InstallableImage } from '../api/device-firmware.queries';

interface UpgradeDeviceDialogProps {
  device: Device;
  chosen: InstallableImage;
  choices: OptionChoices;
  opened: boolean;
  onClose: () => void;
}

export function UpgradeDeviceDialog({ device, chosen, choices, opened, onClose }: UpgradeDeviceDialogProps) {
  const { t } = useTranslation();
  const upgrade = useUpgradeDevice(device.id);
  const { build, image } = chosen;
  const danger = isDangerous(choices);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('firmware.confirmTitle', { name: device.name })}
      confirmLabel={t('firmware.upgrade')}
      isDangerous={danger}
      isBusy={upgrade.isPending}
      error={upgrade.error}
      typedWord={
        danger ? { word: build.version, label: t('start.typeVersion', { version: build.version }) } : undefined
      }
      onConfirm={() =>
        upgrade.mutate(
          { image: image.id, upgrade_options: toUpgradeOptions(choices) },
          {
            onSuccess: () => {
              onClose();
              window.scrollTo({ top: 0 });
            },
          },
        )
      }
    >
      <Text>
        {t('firmware.confirmText', {
          name: device.name,
          build: `${build.category_relation.name} ${build.version}`,
        })}
      </Text>
      <Text component="div">
        <OptionLetters options={toUpgradeOptions(choices)} />
      </Text>
      {danger ? <Text c="var(--status-red)">{t('start.dangerText')}</Text> : null}
    </ConfirmDialog>
  );
}
