import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Device, HostKey } from '../../../shared/api/contract';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { Time } from '../../../shared/ui/time';
import { useAcceptHostKey } from '../api/connections.queries';
import classes from './connections.module.css';

interface AcceptHostKeyDialogProps {
  device: Device;
  /** Which the device showed. */
  offered: HostKey;
  /** Which it is known by so far. */
  pinned: HostKey | undefined;
  onClose: () => void;
}

/** Old and new beside each other: whoever accepts a key says that this is the device. */
export function AcceptHostKeyDialog({ device, offered, pinned, onClose }: AcceptHostKeyDialogProps) {
  const { t } = useTranslation();
  const accept = useAcceptHostKey(device.id);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('hostKeys.acceptTitle', { name: device.name })}
      confirmLabel={t('hostKeys.acceptConfirm')}
      isDangerous={pinned !== undefined}
      isBusy={accept.isPending}
      error={accept.error}
      onConfirm={() => accept.mutate(offered.id, { onSuccess: onClose })}
    >
      <Text>{pinned ? t('hostKeys.acceptChanged') : t('hostKeys.acceptFirst')}</Text>
      <Stack gap="xs">
        {pinned ? <Fingerprint label={t('hostKeys.old')} hostKey={pinned} /> : null}
        <Fingerprint label={t('hostKeys.new')} hostKey={offered} />
      </Stack>
      <Text size="sm" c="dimmed">
        {t('hostKeys.howToCompare')}
      </Text>
    </ConfirmDialog>
  );
}

function Fingerprint({ label, hostKey }: { label: string; hostKey: HostKey }) {
  return (
    <div className={classes.fingerprint}>
      <Text size="xs" c="dimmed">
        {label} · {hostKey.type} · <Time iso={hostKey.first_seen} />
      </Text>
      <span className="mono">{hostKey.fingerprint}</span>
    </div>
  );
}
