import { Button, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../../shared/api/contract';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useCan } from '../../session/api/session.queries';
import { useForgetFirmware } from '../api/device-firmware.queries';

/** Takes away what is noted of the device's firmware, for when it is wrong; the dialog says that the device is not touched. */
export function ForgetFirmware({ device }: { device: Device }) {
  const { t } = useTranslation();
  const can = useCan();
  const forget = useForgetFirmware(device.id);
  const [isAsking, setIsAsking] = useState(false);
  if (!can('delete_devicefirmware') || device.is_deactivated) return null;
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setIsAsking(true)}>
        {t('firmware.forget')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('firmware.forgetTitle', { name: device.name })}
        confirmLabel={t('firmware.forgetConfirm')}
        isDangerous
        isBusy={forget.isPending}
        error={forget.error}
        onConfirm={() => forget.mutate(undefined, { onSuccess: () => setIsAsking(false) })}
      >
        <Text>{t('firmware.forgetText')}</Text>
        <List size="sm" spacing={4}>
          <List.Item>{t('firmware.forgetDevice')}</List.Item>
          <List.Item>{t('firmware.forgetMass')}</List.Item>
          <List.Item>{t('firmware.forgetAgain')}</List.Item>
        </List>
      </ConfirmDialog>
    </>
  );
}
