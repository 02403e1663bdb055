import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  PasswordInput,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
  VisuallyHidden,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { allPermissions, type Permission } from '@firmware-upgrader/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormProblem } from '../../../shared/ui/form-problem';
import { Panel } from '../../../shared/ui/panel';
import { RowsSkeleton } from '../../../shared/ui/query-view';
import { useCanView, useMe, useOwnOrganizations } from '../../session/api/session.queries';
import { rolesQuery, type MembershipInput, type UserInput } from '../api/users.queries';
import { MembershipsField } from './memberships-field';

interface UserFormProps {
  /** Absent for a new one. */
  user?: User;
  submitLabel: string;
  isBusy: boolean;
  /** For one that exists, only what was changed. */
  onSubmit: (input: Partial<UserInput>, onError: (error: unknown) => void) => void;
}

interface Values extends Required<UserInput> {
  organization_users: { organization: string; is_admin: boolean }[];
}

/** Those that are no longer there are ended by name: the API leaves alone what is not spoken of. */
function toMemberships(before: readonly MembershipInput[], now: readonly MembershipInput[]): MembershipInput[] {
  const ended = before.filter(({ organization }) => !now.some((one) => one.organization === organization));
  return [...now, ...ended.map(({ organization }) => ({ organization, is_admin: null }))];
}

export function UserForm({ user, submitLabel, isBusy, onSubmit }: UserFormProps) {
  const { t } = useTranslation();
  const me = useMe();
  const canView = useCanView();
  const [firstOrganization] = useOwnOrganizations();
  const roles = useQuery({ ...rolesQuery, enabled: canView('group') });
  const memberships = (user?.organization_users ?? []).map(({ organization, is_admin }) => ({
    organization,
    is_admin,
  }));
  const form = useForm<Values>({
    initialValues: {
      username: user?.username ?? '',
      email: user?.email ?? '',
      first_name: user?.first_name ?? '',
      last_name: user?.last_name ?? '',
      groups: user?.groups ?? [],
      // Managers see only people of their organizations: a new one starts in one of them.
      organization_users:
        user || me.is_superuser || !firstOrganization
          ? memberships
          : [{ organization: firstOrganization.id, is_admin: false }],
      is_superuser: user?.is_superuser ?? false,
      user_permissions: user?.user_permissions ?? [],
      password: '',
    },
  });

  const submit = form.onSubmit((values) =>
    onSubmit(
      Object.fromEntries(
        Object.entries({ ...values, organization_users: toMemberships(memberships, values.organization_users) }).filter(
          ([name, value]) => (user ? form.isDirty(name) : value !== false),
        ),
      ),
      (error) => applyServerErrors(form, error),
    ),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormProblem form={form} />
        <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
          <Panel title={t('session.person')}>
            <Stack gap="sm">
              <TextInput label={t('users.username')} required autoComplete="off" {...form.getInputProps('username')} />
              <TextInput
                label={t('users.email')}
                type="email"
                required
                autoComplete="off"
                {...form.getInputProps('email')}
              />
              <TextInput label={t('session.firstName')} autoComplete="off" {...form.getInputProps('first_name')} />
              <TextInput label={t('session.lastName')} autoComplete="off" {...form.getInputProps('last_name')} />
              {user ? null : (
                <PasswordInput
                  label={t('session.password')}
                  description={t('session.passwordHint')}
                  required
                  autoComplete="new-password"
                  visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
                  {...form.getInputProps('password')}
                />
              )}
            </Stack>
          </Panel>
          <Stack>
            <Panel title={t('users.organizations')}>
              <MembershipsField
                value={form.values.organization_users}
                onChange={(value) => form.setFieldValue('organization_users', value)}
                error={form.errors['organization_users']}
              />
            </Panel>
            <Panel title={t('users.roles')}>
              <Stack gap="sm">
                {me.is_superuser ? (
                  <Switch
                    label={t('session.superuser')}
                    description={t('users.superuserHint')}
                    {...form.getInputProps('is_superuser', { type: 'checkbox' })}
                  />
                ) : null}
                <Checkbox.Group
                  label={<VisuallyHidden>{t('users.roles')}</VisuallyHidden>}
                  labelProps={{ className: 'unseen' }}
                  value={form.values.groups.map(String)}
                  onChange={(ids) => form.setFieldValue('groups', ids.map(Number))}
                  error={form.errors['groups']}
                >
                  <Stack gap="xs">
                    {roles.isLoading ? <RowsSkeleton rows={2} /> : null}
                    {roles.data?.results.map(({ id, name, permissions }) => (
                      <Checkbox
                        key={id}
                        value={String(id)}
                        label={name}
                        description={t('users.roleOf', { count: permissions.length })}
                      />
                    ))}
                  </Stack>
                </Checkbox.Group>
                {me.is_superuser ? (
                  <MultiSelect
                    label={t('users.further')}
                    description={t('users.furtherHint')}
                    data={[...new Set([...allPermissions, ...form.values.user_permissions])]}
                    searchable
                    clearable
                    clearButtonProps={{ 'aria-label': t('action.clear') }}
                    value={form.values.user_permissions}
                    onChange={(value) => form.setFieldValue('user_permissions', value as Permission[])}
                    error={form.errors['user_permissions']}
                  />
                ) : null}
                {form.values.is_superuser ? <Text c="dimmed">{t('users.superuserNeedsNone')}</Text> : null}
              </Stack>
            </Panel>
          </Stack>
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={isBusy} disabled={user !== undefined && !form.isDirty()}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
