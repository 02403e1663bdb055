import { PasswordInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useSetPassword } from '../api/users.queries';

/** A new password for somebody else; one's own is changed on the profile. */
export function PasswordDialog({ user, onClose }: { user: Pick<User, 'id' | 'username'>; onClose: () => void }) {
  const { t } = useTranslation();
  const set = useSetPassword(user.id);
  const form = useForm({ initialValues: { new_password: '', confirm_password: '' } });
  const common = {
    required: true,
    autoComplete: 'new-password',
    visibilityToggleButtonProps: { 'aria-label': t('session.showPassword') },
  };
  return (
    <FormDialog
      title={t('users.setPasswordTitle', { name: user.username })}
      submitLabel={t('users.setPassword')}
      form={form}
      isBusy={set.isPending}
      onClose={onClose}
      onSubmit={(values) =>
        set.mutate(values, {
          onSuccess: () => {
            onClose();
            notifyDone(t('users.passwordSet'));
          },
          onError: (error) => applyServerErrors(form, error),
        })
      }
    >
      <Text c="dimmed">{t('users.setPasswordText')}</Text>
      <PasswordInput
        label={t('session.newPassword')}
        description={t('session.passwordHint')}
        {...common}
        {...form.getInputProps('new_password')}
      />
      <PasswordInput label={t('session.repeatPassword')} {...common} {...form.getInputProps('confirm_password')} />
    </FormDialog>
  );
}
