import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { applyServerErrors } from '../../../shared/api/errors';
import { notifyDone } from '../../../shared/ui/notify';
import { Facts } from '../../../shared/ui/facts';
import { FormProblem } from '../../../shared/ui/form-problem';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { useUpdateProfile } from '../api/session.mutations';
import { useMe } from '../api/session.queries';
import { PasswordPanel } from './password-panel';
import { TokenPanel } from './token-panel';

export function ProfilePage() {
  const { t } = useTranslation();
  const me = useMe();
  const update = useUpdateProfile();
  const form = useForm({
    initialValues: { first_name: me.first_name, last_name: me.last_name, email: me.email },
  });
  const roles = me.is_superuser ? [t('session.superuser'), ...me.groups] : me.groups;
  const organizations = me.organizations.map(({ name, is_admin }) =>
    is_admin ? t('session.managerOf', { name }) : t('session.memberOf', { name }),
  );

  return (
    <>
      <PageHeader title={t('session.profile')} answer={t('session.profileAnswer', { name: me.username })} />
      <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
        <Panel title={t('session.person')}>
          <form
            onSubmit={form.onSubmit((values) =>
              update.mutate(values, {
                onSuccess: () => notifyDone(t('session.profileSaved')),
                onError: (error) => applyServerErrors(form, error),
              }),
            )}
          >
            <Stack gap="sm">
              <Facts
                items={[
                  { label: t('session.account'), value: me.username },
                  { label: t('session.roles'), value: roles.join(', ') || '–' },
                  { label: t('session.organizations'), value: organizations.join(', ') || '–' },
                ]}
              />
              <FormProblem form={form} />
              <TextInput
                label={t('session.firstName')}
                autoComplete="given-name"
                {...form.getInputProps('first_name')}
              />
              <TextInput
                label={t('session.lastName')}
                autoComplete="family-name"
                {...form.getInputProps('last_name')}
              />
              <TextInput
                label={t('session.email')}
                type="email"
                autoComplete="email"
                {...form.getInputProps('email')}
              />
              <Group>
                <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
                  {t('session.saveProfile')}
                </Button>
              </Group>
            </Stack>
          </form>
        </Panel>
        <Stack>
          <PasswordPanel />
          <TokenPanel />
        </Stack>
      </SimpleGrid>
    </>
  );
}
