import { Button, Text, TextInput, type ButtonProps } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useMe } from '../../session/api/session.queries';
import { holdQuery, useSetHold } from '../api/hold.queries';

/** Stops all starts of upgrades everywhere; the amber bar releases them again. */
export function HoldButton() {
  const { t } = useTranslation();
  const { is_superuser } = useMe();
  const { data: hold } = useQuery(holdQuery);
  const setHold = useSetHold();
  const [isAsking, setIsAsking] = useState(false);
  const [note, setNote] = useState('');
  if (!is_superuser || !hold || hold.active) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlayerPause size={18} aria-hidden />}
        onClick={() => setIsAsking(true)}
      >
        {t('hold.start')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('hold.startTitle')}
        confirmLabel={t('hold.start')}
        isBusy={setHold.isPending}
        error={setHold.error}
        onConfirm={() => setHold.mutate({ active: true, note }, { onSuccess: () => setIsAsking(false) })}
      >
        <Text>{t('hold.text')}</Text>
        <TextInput
          label={t('hold.note')}
          value={note}
          maxLength={255}
          onChange={(event) => setNote(event.currentTarget.value)}
          data-autofocus
        />
      </ConfirmDialog>
    </>
  );
}

/** Lets upgrades start again. It asks, since those that wait begin at once. */
export function ReleaseButton({ size }: Pick<ButtonProps, 'size'>) {
  const { t } = useTranslation();
  const { is_superuser } = useMe();
  const setHold = useSetHold();
  const [isAsking, setIsAsking] = useState(false);
  if (!is_superuser) return null;
  return (
    <>
      <Button size={size} variant="default" onClick={() => setIsAsking(true)}>
        {t('hold.release')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('hold.releaseTitle')}
        confirmLabel={t('hold.release')}
        isBusy={setHold.isPending}
        error={setHold.error}
        onConfirm={() => setHold.mutate({ active: false }, { onSuccess: () => setIsAsking(false) })}
      >
        <Text>{t('hold.releaseText')}</Text>
      </ConfirmDialog>
    </>
  );
}
