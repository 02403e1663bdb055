import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyServerErrors } from '../../../shared/api/errors';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { CopyText } from '../../../shared/ui/copy-text';
import { FormProblem } from '../../../shared/ui/form-problem';
import { Panel } from '../../../shared/ui/panel';
import { useRevealToken, useRotateToken } from '../api/session.mutations';
import { useMe } from '../api/session.queries';

/** The bearer token for scripts: shown to who repeats the password, replaced on request. */
export function TokenPanel() {
  const { t } = useTranslation();
  const { username } = useMe();
  const reveal = useRevealToken();
  const rotate = useRotateToken();
  const [isAsking, setIsAsking] = useState(false);
  const form = useForm({ initialValues: { username, password: '' } });
  const token = rotate.data?.token ?? reveal.data?.token;

  const rotateButton = (
    <Button variant="subtle" onClick={() => setIsAsking(true)}>
      {t('session.rotateToken')}
    </Button>
  );

  return (
    <Panel title={t('session.token')}>
      <Stack gap="sm">
        <Text c="dimmed">{t('session.tokenText')}</Text>
        {token ? (
          <CopyText value={token} />
        ) : (
          <form
            onSubmit={form.onSubmit((values) =>
              reveal.mutate(values, { onError: (error) => applyServerErrors(form, error) }),
            )}
          >
            <Stack gap="sm">
              <FormProblem form={form} />
              <PasswordInput
                label={t('session.password')}
                autoComplete="current-password"
                visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
                {...form.getInputProps('password')}
              />
              <Group>
                <Button type="submit" variant="default" loading={reveal.isPending}>
                  {t('session.showToken')}
                </Button>
                {rotateButton}
              </Group>
            </Stack>
          </form>
        )}
        {token ? <Group>{rotateButton}</Group> : null}
      </Stack>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('session.rotateTitle')}
        confirmLabel={t('session.rotateToken')}
        isDangerous
        isBusy={rotate.isPending}
        error={rotate.error}
        onConfirm={() => rotate.mutate(undefined, { onSuccess: () => setIsAsking(false) })}
      >
        <Text>{t('session.rotateText')}</Text>
      </ConfirmDialog>
    </Panel>
  );
}
