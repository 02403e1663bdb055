import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { applyServerErrors } from '../../../shared/api/errors';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { addedValues, useAdded } from '../../../shared/extensions';
import { AddedFields } from '../../../shared/ui/added-fields';
import { FormProblem } from '../../../shared/ui/form-problem';
import { Panel } from '../../../shared/ui/panel';
import { credentialsQuery } from '../../credentials/api/credentials.queries';
import { groupsQuery } from '../../places/api/places.queries';
import { useCan, useCanView } from '../../session/api/session.queries';
import { OrganizationSelect } from '../../session/components/organization-select';
import type { DeviceInput } from '../api/devices.mutations';

export interface DeviceFormValues extends Omit<DeviceInput, 'management_ip'> {
  management_ip: string;
  credentials: string | null;
}

interface DeviceFormProps {
  initial: DeviceFormValues;
  isNew?: boolean;
  submitLabel: string;
  isBusy: boolean;
  onSubmit: (input: DeviceInput & { credentials: string | null }, onError: (error: Error) => void) => void;
}

export function DeviceForm({ initial, isNew, submitLabel, isBusy, onSubmit }: DeviceFormProps) {
  const { t } = useTranslation();
  const fields = useAdded('deviceFields');
  const form = useForm<DeviceFormValues>({ initialValues: { ...pick(initial), ...addedValues(fields, initial) } });
  const groups = useGroupChoices(form.values.organization);
  const submit = form.onSubmit((values) =>
    onSubmit({ ...values, management_ip: values.management_ip || null }, (error) => applyServerErrors(form, error)),
  );
  return (
    <Panel>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" maw={560}>
          <FormProblem form={form} />
          <TextInput
            label={t('devices.name')}
            description={t('devices.nameHint')}
            required
            {...form.getInputProps('name')}
          />
          <OrganizationSelect required {...form.getInputProps('organization')} />
          <TextInput
            label={t('devices.mac')}
            placeholder="00:00:5E:00:53:01"
            required
            {...form.getInputProps('mac_address')}
          />
          <TextInput
            label={t('devices.managementIp')}
            description={t('devices.managementIpHint')}
            {...form.getInputProps('management_ip')}
          />
          {isNew ? (
            <CredentialsChoice organization={form.values.organization} {...form.getInputProps('credentials')} />
          ) : null}
          <TextInput label={t('devices.model')} description={t('devices.modelHint')} {...form.getInputProps('model')} />
          <TextInput label={t('devices.os')} description={t('devices.osHint')} {...form.getInputProps('os')} />
          {groups.length > 0 ? (
            <Select
              label={t('devices.group')}
              data={groups}
              clearable
              clearButtonProps={{ 'aria-label': t('action.clear') }}
              {...form.getInputProps('group')}
            />
          ) : null}
          <Textarea label={t('devices.notes')} autosize minRows={2} {...form.getInputProps('notes')} />
          <AddedFields fields={fields} form={form} />
          <Group>
            <Button type="submit" loading={isBusy}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

/** Only what the form edits: a device has more. */
function pick(values: DeviceFormValues): DeviceFormValues {
  const { name, organization, mac_address, management_ip, model, os, notes, group, credentials } = values;
  return { name, organization, mac_address, management_ip, model, os, notes, group, credentials };
}

function useGroupChoices(organization: string) {
  const canView = useCanView();
  const { data } = useQuery({
    ...groupsQuery({ organization, ...WHOLE_LIST }),
    enabled: organization !== '' && canView('devicegroup'),
  });
  return (data?.results ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

interface CredentialsChoiceProps {
  organization: string;
  value?: string | null;
  onChange: (value: string | null) => void;
}

function CredentialsChoice({ organization, ...field }: CredentialsChoiceProps) {
  const { t } = useTranslation();
  const can = useCan();
  const canView = useCanView();
  const isOffered = canView('credentials') && can('add_deviceconnection');
  const { data } = useQuery({ ...credentialsQuery(WHOLE_LIST), enabled: isOffered });
  const fitting = data?.results.filter((one) => one.organization === null || one.organization === organization) ?? [];
  // Those that attach themselves to every device need no choice.
  const choices = fitting.filter(({ auto_add }) => !auto_add).map(({ id, name }) => ({ value: id, label: name }));
  const automatic = fitting.filter(({ auto_add }) => auto_add).map(({ name }) => name);
  if (!isOffered || fitting.length === 0) return null;
  return (
    <Select
      label={t('devices.credentials')}
      description={
        automatic.length > 0 ? t('devices.automaticCredentials', { names: automatic.join(', ') }) : undefined
      }
      data={choices}
      clearable
      clearButtonProps={{ 'aria-label': t('action.clear') }}
      {...field}
    />
  );
}
