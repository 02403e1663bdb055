import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Category } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { addedValues, useAdded } from '../../../shared/extensions';
import { AddedFields } from '../../../shared/ui/added-fields';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { useMe, useOwnOrganizations } from '../../session/api/session.queries';
import { OrganizationSelect } from '../../session/components/organization-select';
import { useSaveCategory, type CategoryInput } from '../api/categories.queries';

export function CategoryDialog({ category, onClose }: { category: Category | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { is_superuser } = useMe();
  const [firstOrganization] = useOwnOrganizations();
  const save = useSaveCategory(category?.id);
  const fields = useAdded('categoryFields');
  const form = useForm<CategoryInput>({
    initialValues: {
      name: category?.name ?? '',
      description: category?.description ?? '',
      organization: category ? category.organization : is_superuser ? null : (firstOrganization?.id ?? null),
      ...addedValues(fields, category),
    },
  });
  return (
    <FormDialog
      title={category ? t('categories.editTitle', { name: category.name }) : t('categories.add')}
      submitLabel={category ? t('categories.save') : t('categories.add')}
      form={form}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={(values) =>
        save.mutate(values, { onSuccess: onClose, onError: (error) => applyServerErrors(form, error) })
      }
    >
      <TextInput
        label={t('categories.name')}
        description={t('categories.nameHint')}
        required
        {...form.getInputProps('name')}
      />
      <OrganizationSelect canBeShared {...form.getInputProps('organization')} />
      <Textarea label={t('categories.description')} autosize minRows={2} {...form.getInputProps('description')} />
      <AddedFields fields={fields} form={form} />
    </FormDialog>
  );
}
