import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RouterRegistration } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { CopyIcon, CopyText } from '../../../shared/ui/copy-text';
import { FormProblem } from '../../../shared/ui/form-problem';
import { notifyDone } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { QueryView, RowsSkeleton } from '../../../shared/ui/query-view';
import { useCan } from '../../session/api/session.queries';
import { registrationQuery, useChangeRegistration } from '../api/organizations.queries';

/** How devices with an agent join by themselves. */
export function RegistrationPanel({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery(registrationQuery(organizationId));
  return (
    <Panel title={t('registration.title')}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={3} />}>
        {(registration) =>
          can('change_organizationdevicesettings') ? (
            <RegistrationForm
              key={registration.shared_secret}
              organizationId={organizationId}
              registration={registration}
            />
          ) : (
            <Stack gap="sm">
              <Text>{registration.registration_enabled ? t('registration.isOpen') : t('registration.isClosed')}</Text>
              <CopyText value={registration.shared_secret} />
            </Stack>
          )
        }
      </QueryView>
    </Panel>
  );
}

function RegistrationForm({
  organizationId,
  registration,
}: {
  organizationId: string;
  registration: RouterRegistration;
}) {
  const { t } = useTranslation();
  const change = useChangeRegistration(organizationId);
  const form = useForm<RouterRegistration>({ initialValues: registration });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        change.mutate(values, {
          onSuccess: () => {
            form.resetDirty();
            notifyDone(t('registration.saved'));
          },
          onError: (error) => applyServerErrors(form, error),
        }),
      )}
    >
      <Stack gap="sm">
        <FormProblem form={form} />
        <Switch
          label={t('registration.enabled')}
          description={t('registration.enabledHint')}
          {...form.getInputProps('registration_enabled', { type: 'checkbox' })}
        />
        <TextInput
          label={t('registration.secret')}
          description={t('registration.secretHint')}
          spellCheck={false}
          autoComplete="off"
          rightSection={<CopyIcon value={form.values.shared_secret} />}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          {...form.getInputProps('shared_secret')}
        />
        <Switch
          label={t('registration.leave')}
          description={t('registration.leaveHint')}
          {...form.getInputProps('leave_configuration', { type: 'checkbox' })}
        />
        <Group>
          <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
            {t('registration.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
