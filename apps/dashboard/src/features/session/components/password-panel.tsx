import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormProblem } from '../../../shared/ui/form-problem';
import { notifyDone } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { useChangePassword } from '../api/session.mutations';

/** One's own password; other sessions of oneself end with it. */
export function PasswordPanel() {
  const { t } = useTranslation();
  const change = useChangePassword();
  const form = useForm({ initialValues: { old_password: '', new_password1: '', new_password2: '' } });
  const common = { required: true, visibilityToggleButtonProps: { 'aria-label': t('session.showPassword') } };
  return (
    <Panel title={t('session.password')}>
      <form
        noValidate
        onSubmit={form.onSubmit((values) =>
          change.mutate(values, {
            onSuccess: () => {
              form.reset();
              notifyDone(t('session.passwordChanged'));
            },
            onError: (error) => applyServerErrors(form, error),
          }),
        )}
      >
        <Stack gap="sm">
          <FormProblem form={form} />
          <PasswordInput
            label={t('session.currentPassword')}
            autoComplete="current-password"
            {...common}
            {...form.getInputProps('old_password')}
          />
          <PasswordInput
            label={t('session.newPassword')}
            description={t('session.passwordHint')}
            autoComplete="new-password"
            {...common}
            {...form.getInputProps('new_password1')}
          />
          <PasswordInput
            label={t('session.repeatPassword')}
            autoComplete="new-password"
            {...common}
            {...form.getInputProps('new_password2')}
          />
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('session.changePassword')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
