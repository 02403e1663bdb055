import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../../shared/api/contract';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useCheckDevice } from '../api/devices.mutations';

interface AdoptDialogProps {
  device: Device;
  opened: boolean;
  onClose: () => void;
}

/** Adoption is the one thing beside an upgrade that writes to the device: the dialog says what. */
export function AdoptDialog({ device, opened, onClose }: AdoptDialogProps) {
  const { t } = useTranslation();
  const adopt = useCheckDevice(device.id, 'adopt');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('devices.adoptTitle', { name: device.name })}
      confirmLabel={t('devices.adoptConfirm')}
      isBusy={adopt.isPending}
      error={adopt.error}
      onConfirm={() => adopt.mutate(undefined, { onSuccess: onClose })}
    >
      <Text>{t('devices.adoptText', { mac: device.mac_address, model: device.model || t('devices.noModel') })}</Text>
      <Text>{t('devices.adoptWrites')}</Text>
    </ConfirmDialog>
  );
}
