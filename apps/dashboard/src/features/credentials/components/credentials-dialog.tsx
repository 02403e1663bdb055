import { NumberInput, SegmentedControl, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import type { SshSecretKind } from '@firmware-upgrader/domain';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { useMe, useOwnOrganizations } from '../../session/api/session.queries';
import { OrganizationSelect } from '../../session/components/organization-select';
import { useSaveCredentials, type CredentialsInput } from '../api/credentials.queries';
import { paramsErrors, toParams } from '../ssh-params';
import { SecretInput } from './secret-input';

interface Values {
  name: string;
  organization: string | null;
  auto_add: boolean;
  transfer: string;
  username: string;
  port: number | '';
  kind: SshSecretKind;
  secret: string;
}

const AS_SET = 'as-set';

function toInput({ name, organization, auto_add, transfer, ...login }: Values): CredentialsInput {
  return {
    name,
    organization,
    auto_add,
    transfer: transfer === 'push' || transfer === 'pull' ? transfer : null,
    params: toParams(login, login.kind),
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
      kind: credentials?.secret_kind ?? 'password',
      secret: '',
    },
    // A stored secret can stay as long as it is of the kind that is asked for.
    validate: ({ kind, ...login }) =>
      paramsErrors(toParams(login, kind), credentials?.secret_kind === kind ? kind : null),
  });
  const { kind } = form.values;

  return (
    <FormDialog
      title={credentials ? t('credentials.editTitle', { name: credentials.name }) : t('credentials.add')}
      submitLabel={credentials ? t('credentials.save') : t('credentials.add')}
      form={form}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={(values) =>
        save.mutate(toInput(values), {
          onSuccess: onClose,
          onError: (error) => applyServerErrors(form, error, { params: 'secret' }),
        })
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
      <SecretInput
        key={kind}
        kind={kind}
        description={credentials?.secret_kind === kind ? t('credentials.keepSecret') : undefined}
        {...form.getInputProps('secret')}
      />
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
