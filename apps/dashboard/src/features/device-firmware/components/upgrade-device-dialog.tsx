import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Device, SelectableImage, UpgradeOptions } from '../../../shared/api/contract';
import { applyServerErrors, fieldErrors } from '../../../shared/api/errors';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { isDangerous } from '../../upgrades/upgrade-options';
import { useUpgradeDevice } from '../api/device-firmware.queries';
import { UpgradePlan } from './upgrade-plan';

interface UpgradeDeviceDialogProps {
  device: Device;
  chosen: SelectableImage;
  installed: SelectableImage | undefined;
  options: UpgradeOptions;
  /** Fields of extensions. */
  added: UseFormReturnType<Record<string, string>>;
  opened: boolean;
  onClose: () => void;
  /** The server's sentences about the options, which are on the page. */
  onRefusedOptions: (sentences: readonly string[]) => void;
}

export function UpgradeDeviceDialog(props: UpgradeDeviceDialogProps) {
  const { t } = useTranslation();
  const { device, chosen, installed, options, added, opened, onClose, onRefusedOptions } = props;
  const upgrade = useUpgradeDevice(device.id);
  const danger = isDangerous(options);
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
        danger ? { word: chosen.version, label: t('start.typeVersion', { version: chosen.version }) } : undefined
      }
      onConfirm={() =>
        upgrade.mutate(
          { ...added.values, image: chosen.id, upgrade_options: options },
          {
            onError: (error) => {
              applyServerErrors(added, error);
              const { upgrade_options: refused } = fieldErrors(error);
              if (!refused) return;
              onRefusedOptions(refused);
              upgrade.reset();
              onClose();
            },
            onSuccess: () => {
              onClose();
              window.scrollTo({ top: 0 });
            },
          },
        )
      }
    >
      <UpgradePlan device={device} chosen={chosen} installed={installed} options={options} />
    </ConfirmDialog>
  );
}
