import {
  NumberInput,
  PasswordInput,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { useMe, useOwnOrganizations } from '../../session/api/session.queries';
import { OrganizationSelect } from '../../session/components/organization-select';
import { useSaveCredentials, type CredentialsInput } from '../api/credentials.queries';

interface Values {
  name: string;
  organization: string | null;
  auto_add: boolean;
  transfer: string;
  username: string;
  port: number | '';
  kind: 'password' | 'key';
  password: string;
  key: string;
}

const AS_SET = 'as-set';

/** An empty secret is left out: the server keeps the stored one, which it never shows. */
function toInput({
  name,
  organization,
  auto_add,
  transfer,
  username,
  port,
  kind,
  ...secrets
}: Values): CredentialsInput {
  const secret = secrets[kind];
  return {
    name,
    organization,
    auto_add,
    transfer: transfer === 'push' || transfer === 'pull' ? transfer : null,
    params: { username, ...(port === '' ? {} : { port }), ...(secret ? { [kind]: secret } : {}) },
  };
}

export function CredentialsDialog({ credentials, onClose }: { credentials: Credentials | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { is_superuser } = useMe();
  const [firstOrganization] = useOwnOrganizations();
  const save = useSaveCredentials(credentials?.id);
  const form = useForm<Values>({
    initialValues: {
      name: credentials?.name ?? '',
      organization: credentials ? credentials.organization : is_superuser ? null : (firstOrganization?.id ?? null),
      auto_add: credentials?.auto_add ?? true,
      transfer: credentials?.transfer ?? AS_SET,
      username: credentials?.params.username ?? 'root',
      port: credentials?.params.port ?? '',
      kind: 'password',
      password: '',
      key: '',
    },
  });
  const secretHint = credentials ? t('credentials.keepSecret') : undefined;

  return (
    <FormDialog
      title={credentials ? t('credentials.editTitle', { name: credentials.name }) : t('credentials.add')}
      submitLabel={credentials ? t('credentials.save') : t('credentials.add')}
      form={form}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={(values) =>
        save.mutate(toInput(values), { onSuccess: onClose, onError: (error) => applyServerErrors(form, error) })
      }
    >
      <TextInput label={t('credentials.name')} required {...form.getInputProps('name')} />
      <OrganizationSelect canBeShared {...form.getInputProps('organization')} />
      <TextInput label={t('credentials.username')} autoComplete="off" required {...form.getInputProps('username')} />
      <Stack gap={6}>
        <Text size="sm" fw={500} id="secret-kind">
          {t('credentials.secret')}
        </Text>
        <SegmentedControl
          aria-labelledby="secret-kind"
          data={[
            { value: 'password', label: t('credentials.password') },
            { value: 'key', label: t('credentials.key') },
          ]}
          {...form.getInputProps('kind')}
        />
      </Stack>
      {form.values.kind === 'password' ? (
        <PasswordInput
          label={t('credentials.password')}
          description={secretHint}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
          {...form.getInputProps('password')}
        />
      ) : (
        <Textarea
          label={t('credentials.key')}
          description={secretHint ?? t('credentials.keyHint')}
          rows={6}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
          {...form.getInputProps('key')}
        />
      )}
      <NumberInput
        label={t('credentials.port')}
        placeholder="22"
        min={1}
        max={65535}
        allowDecimal={false}
        {...form.getInputProps('port')}
      />
      <Select
        label={t('credentials.transfer')}
        description={t('credentials.transferHint')}
        allowDeselect={false}
        data={[
          { value: AS_SET, label: t('credentials.transferAsSet') },
          { value: 'push', label: t('credentials.transferPush') },
          { value: 'pull', label: t('credentials.transferPull') },
        ]}
        {...form.getInputProps('transfer')}
      />
      <Switch
        label={t('credentials.autoAdd')}
        description={t('credentials.autoAddHint')}
        {...form.getInputProps('auto_add', { type: 'checkbox' })}
      />
    </FormDialog>
  );
}
