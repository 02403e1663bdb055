import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { useCreateOrganization, type OrganizationInput } from '../api/organizations.queries';
import { OrganizationFields } from './organization-fields';

export function OrganizationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCreateOrganization();
  const form = useForm<OrganizationInput>({
    initialValues: { name: '', slug: '', description: '', email: '', url: '' },
  });
  return (
    <FormDialog
      title={t('organizations.add')}
      submitLabel={t('organizations.add')}
      form={form}
      isBusy={create.isPending}
      onClose={onClose}
      onSubmit={(values) =>
        create.mutate(values, {
          onSuccess: ({ id }) => void navigate(paths.organization(id)),
          onError: (error) => applyServerErrors(form, error),
        })
      }
    >
      <OrganizationFields form={form} isNew />
    </FormDialog>
  );
}
