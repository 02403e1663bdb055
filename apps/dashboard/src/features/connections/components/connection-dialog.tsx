import { Fieldset, NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Connection, Credentials, Device } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { SecretInput } from '../../credentials/components/secret-input';
import { UpgraderSelect } from '../../upgrades/components/upgrader-select';
import { useSaveConnection } from '../api/connections.queries';
import { toConnectionInput, useConnectionForm, type ConnectionForm } from '../connection-form';

interface ConnectionDialogProps {
  device: Device;
  /** Null: a new one. */
  connection: Connection | null;
  /** Those that fit the device and no other connection of it has; none for who may not see credentials. */
  choices: readonly Credentials[];
  onClose: () => void;
}

/** How a device is reached: with which credentials, where it differs from them, and by which upgrader. */
export function ConnectionDialog({ device, connection, choices, onClose }: ConnectionDialogProps) {
  const { t } = useTranslation();
  const save = useSaveConnection(device.id, connection?.id);
  const form = useConnectionForm(connection, choices);
  const chosen = choices.find(({ id }) => id === form.values.credentials);
  const name = chosen?.name ?? t('connections.hidden');
  return (
    <FormDialog
      title={connection ? t('connections.editTitle', { name }) : t('connections.add')}
      submitLabel={connection ? t('connections.save') : t('connections.add')}
      form={form}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={() =>
        save.mutate(toConnectionInput(form, chosen?.secret_kind), {
          onSuccess: onClose,
          onError: (error) => applyServerErrors(form, error, { params: chosen ? 'secret' : 'port' }),
        })
      }
    >
      {choices.length > 0 ? (
        <Select
          label={t('connections.credentials')}
          data={choices.map(({ id, name: label }) => ({ value: id, label }))}
          required
          searchable={choices.length > 8}
          allowDeselect={false}
          {...form.getInputProps('credentials')}
        />
      ) : null}
      <UpgraderSelect
        label={t('connections.upgrader')}
        value={form.values.update_strategy}
        onChange={(strategy) => form.setFieldValue('update_strategy', strategy)}
        error={form.errors['update_strategy']}
      />
      <LoginFields form={form} credentials={chosen} isNew={!connection} />
      <Switch
        label={t('connections.enabled')}
        description={t('connections.enabledHint')}
        {...form.getInputProps('enabled', { type: 'checkbox' })}
      />
    </FormDialog>
  );
}

interface LoginFieldsProps {
  form: ConnectionForm;
  credentials: Credentials | undefined;
  isNew: boolean;
}

/** Where this device differs from its credentials. */
function LoginFields({ form, credentials, isNew }: LoginFieldsProps) {
  const { t } = useTranslation();
  const { username, port = 22 } = credentials?.params ?? {};
  return (
    <Fieldset legend={t('connections.differs')}>
      <Stack gap="sm">
        <NumberInput
          label={t('credentials.port')}
          placeholder={credentials ? String(port) : t('connections.asCredentials')}
          min={1}
          max={65535}
          allowDecimal={false}
          {...form.getInputProps('port')}
        />
        <TextInput
          label={t('credentials.username')}
          placeholder={username ?? t('connections.asCredentials')}
          autoComplete="off"
          {...form.getInputProps('username')}
        />
        {credentials ? (
          <SecretInput
            key={credentials.secret_kind}
            kind={credentials.secret_kind}
            description={isNew ? t('connections.secretHint') : t('connections.keepSecret')}
            {...form.getInputProps('secret')}
          />
        ) : null}
      </Stack>
    </Fieldset>
  );
}
