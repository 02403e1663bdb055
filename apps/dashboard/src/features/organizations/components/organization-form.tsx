import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OrganizationDetail } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormProblem } from '../../../shared/ui/form-problem';
import { notifyDone } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { useCan } from '../../session/api/session.queries';
import { useChangeOrganization, type OrganizationInput } from '../api/organizations.queries';
import { OrganizationFields } from './organization-fields';

export function OrganizationForm({ organization }: { organization: OrganizationDetail }) {
  const { t } = useTranslation();
  const can = useCan();
  const change = useChangeOrganization(organization.id);
  const { name, slug, description, email, url } = organization;
  const form = useForm<OrganizationInput>({ initialValues: { name, slug, description, email, url } });
  const mayChange = can('change_organization');
  return (
    <Panel title={t('organizations.about')}>
      <form
        noValidate
        onSubmit={form.onSubmit((values) =>
          change.mutate(
            { ...values, email: values.email || null },
            {
              onSuccess: () => notifyDone(t('organizations.saved')),
              onError: (error) => applyServerErrors(form, error),
            },
          ),
        )}
      >
        <Stack gap="sm">
          <FormProblem form={form} />
          <OrganizationFields form={form} isReadOnly={!mayChange} />
          {mayChange ? (
            <Group>
              <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
                {t('organizations.save')}
              </Button>
            </Group>
          ) : null}
        </Stack>
      </form>
    </Panel>
  );
}
