import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/errors';
import { Problem } from './form-problem';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, with numbers and names. */
  children: ReactNode;
  /** The verb and the number; never "OK". */
  confirmLabel: string;
  onConfirm: () => void;
  isBusy?: boolean;
  /** Something is still to be chosen. */
  isDisabled?: boolean;
  error?: unknown;
  isDangerous?: boolean;
  /** A word to type before the button works, for what cannot be undone. */
  typedWord?: { word: string; label: string };
}

/** The one question before something that touches devices or deletes. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Question {...props} />
    </Modal>
  );
}

function Question({
  onClose,
  children,
  confirmLabel,
  onConfirm,
  isBusy,
  isDisabled,
  error,
  isDangerous,
  typedWord,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const isUnlocked = !isDisabled && (!typedWord || typed.trim() === typedWord.word);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isUnlocked) onConfirm();
      }}
    >
      <Stack gap="md">
        {children}
        {typedWord ? (
          <TextInput
            label={typedWord.label}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            data-autofocus
          />
        ) : null}
        {error ? <Problem text={errorMessage(error)} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.goBack')}
          </Button>
          <Button type="submit" color={isDangerous ? 'red.9' : undefined} loading={isBusy} disabled={!isUnlocked}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
