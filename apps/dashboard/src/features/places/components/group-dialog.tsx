import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { useOwnOrganizations } from '../../session/api/session.queries';
import { OrganizationSelect } from '../../session/components/organization-select';
import { useSaveGroup, type GroupInput } from '../api/places.queries';

export function GroupDialog({ group, onClose }: { group: Group | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [firstOrganization] = useOwnOrganizations();
  const save = useSaveGroup(group?.id);
  const form = useForm<GroupInput>({
    initialValues: {
      name: group?.name ?? '',
      organization: group?.organization ?? firstOrganization?.id ?? '',
      description: group?.description ?? '',
    },
  });
  return (
    <FormDialog
      title={group ? t('places.editTitle', { name: group.name }) : t('places.addGroup')}
      submitLabel={group ? t('places.saveGroup') : t('places.addGroup')}
      form={form}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={(values) =>
        save.mutate(values, { onSuccess: onClose, onError: (error) => applyServerErrors(form, error) })
      }
    >
      <TextInput label={t('places.name')} required {...form.getInputProps('name')} />
      <OrganizationSelect required {...form.getInputProps('organization')} />
      <Textarea label={t('categories.description')} autosize minRows={2} {...form.getInputProps('description')} />
    </FormDialog>
  );
}
