import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { applyServerErrors } from '../../../shared/api/errors';
import { addedValues, useAdded } from '../../../shared/extensions';
import { AddedFields } from '../../../shared/ui/added-fields';
import { FormProblem } from '../../../shared/ui/form-problem';
import { Panel } from '../../../shared/ui/panel';
import { OrganizationSelect } from '../../session/components/organization-select';
import type { DeviceInput } from '../api/devices.mutations';
import { CredentialsChoice, GroupChoice, LocationChoice } from './device-choices';

export interface DeviceFormValues extends Omit<DeviceInput, 'management_ip'> {
  management_ip: string;
  credentials: string | null;
  /** Undefined: not to be set here. */
  location?: string | null;
}

interface DeviceFormProps {
  initial: DeviceFormValues;
  isNew?: boolean;
  submitLabel: string;
  isBusy: boolean;
  onSubmit: (
    input: DeviceInput & Pick<DeviceFormValues, 'credentials' | 'location'>,
    onError: (error: Error) => void,
  ) => void;
}

export function DeviceForm({ initial, isNew, submitLabel, isBusy, onSubmit }: DeviceFormProps) {
  const { t } = useTranslation();
  const fields = useAdded('deviceFields');
  const form = useForm<DeviceFormValues>({ initialValues: { ...pick(initial), ...addedValues(fields, initial) } });
  const { organization } = form.values;
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
          {isNew ? <CredentialsChoice organization={organization} {...form.getInputProps('credentials')} /> : null}
          <TextInput label={t('devices.model')} description={t('devices.modelHint')} {...form.getInputProps('model')} />
          <TextInput label={t('devices.os')} description={t('devices.osHint')} {...form.getInputProps('os')} />
          <GroupChoice organization={organization} {...form.getInputProps('group')} />
          {initial.location === undefined ? null : (
            <LocationChoice organization={organization} {...form.getInputProps('location')} />
          )}
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
  const { name, organization, mac_address, management_ip, model, os, notes, group, location, credentials } = values;
  return { name, organization, mac_address, management_ip, model, os, notes, group, location, credentials };
}
