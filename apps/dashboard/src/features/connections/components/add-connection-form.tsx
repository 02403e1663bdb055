import { Anchor, Button, Group, NumberInput, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Device } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { FormProblem } from '../../../shared/ui/form-problem';
import { Panel } from '../../../shared/ui/panel';
import { credentialsQuery } from '../../credentials/api/credentials.queries';
import { UpgraderSelect } from '../../upgrades/components/upgrader-select';
import { useAddConnection } from '../api/connections.queries';
import classes from './connections.module.css';

export function AddConnectionForm({ device, used }: { device: Device; used: readonly string[] }) {
  const { t } = useTranslation();
  const add = useAddConnection(device.id);
  const { data } = useQuery(credentialsQuery(WHOLE_LIST));
  const form = useForm<{ credentials: string | null; params: number | ''; update_strategy: string }>({
    initialValues: { credentials: null, params: '', update_strategy: '' },
  });
  const choices = (data?.results ?? [])
    .filter(
      ({ id, organization }) => !used.includes(id) && (organization === null || organization === device.organization),
    )
    .map(({ id, name }) => ({ value: id, label: name }));

  const submit = form.onSubmit(({ credentials, params: port, update_strategy }) =>
    add.mutate(
      {
        credentials: credentials ?? '',
        ...(update_strategy && { update_strategy }),
        ...(port === '' ? {} : { params: { port } }),
      },
      { onSuccess: () => form.reset(), onError: (error) => applyServerErrors(form, error) },
    ),
  );
  return (
    <div className={classes.section}>
      <Panel title={t('connections.add')}>
        {data && choices.length === 0 ? (
          <Anchor component={Link} to={paths.credentials}>
            {t('connections.makeCredentials')}
          </Anchor>
        ) : (
          <form onSubmit={submit}>
            <Stack gap="sm">
              <FormProblem form={form} />
              <Group align="flex-start">
                <Select
                  label={t('connections.credentials')}
                  data={choices}
                  required
                  {...form.getInputProps('credentials')}
                />
                <NumberInput
                  label={t('credentials.port')}
                  placeholder={t('connections.asCredentials')}
                  min={1}
                  max={65535}
                  allowDecimal={false}
                  {...form.getInputProps('params')}
                />
                <UpgraderSelect
                  label={t('connections.upgrader')}
                  value={form.values.update_strategy}
                  onChange={(strategy) => form.setFieldValue('update_strategy', strategy)}
                  error={form.errors['update_strategy']}
                />
              </Group>
              <Group>
                <Button type="submit" variant="default" loading={add.isPending} disabled={!form.values.credentials}>
                  {t('connections.add')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Panel>
    </div>
  );
}
