import type { SshSecretKind } from '@firmware-upgrader/domain';
import { PasswordInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SecretInputProps {
  kind: SshSecretKind;
  label?: string;
  description?: string;
  value?: string;
  onChange?: (value: unknown) => void;
  error?: ReactNode;
}

/** A password, or the text of a private key. Neither is ever shown again. */
export function SecretInput({ kind, label, description, ...field }: SecretInputProps) {
  const { t } = useTranslation();
  if (kind === 'password') {
    return (
      <PasswordInput
        label={label ?? t('credentials.password')}
        description={description}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        {...field}
      />
    );
  }
  return (
    <Textarea
      label={label ?? t('credentials.key')}
      description={description ?? t('credentials.keyHint')}
      rows={6}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
      {...field}
    />
  );
}
