import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { useOwnOrganizations } from '../../session/api/session.queries';
import { OrganizationSelect } from '../../session/components/organization-select';
import { useSaveGroup, type GroupInput } from '../api/places.queries';

const EXAMPLE = JSON.stringify({ floor: 2 });

interface Values extends Omit<GroupInput, 'meta_data'> {
  /** As JSON; empty: an object without keys. */
  meta_data: string;
}

export function GroupDialog({ group, onClose }: { group: Group | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [firstOrganization] = useOwnOrganizations();
  const save = useSaveGroup(group?.id);
  const stored = group?.meta_data ?? {};
  const form = useForm<Values>({
    initialValues: {
      name: group?.name ?? '',
      organization: group?.organization ?? firstOrganization?.id ?? '',
      description: group?.description ?? '',
      meta_data: Object.keys(stored).length > 0 ? JSON.stringify(stored, null, 2) : '',
    },
    validate: { meta_data: (text) => (readObject(text) ? null : t('places.notAnObject')) },
  });
  return (
    <FormDialog
      title={group ? t('places.editTitle', { name: group.name }) : t('places.addGroup')}
      submitLabel={group ? t('places.saveGroup') : t('places.addGroup')}
      form={form}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={({ meta_data, ...values }) =>
        save.mutate(
          { ...values, meta_data: readObject(meta_data) ?? {} },
          { onSuccess: onClose, onError: (error) => applyServerErrors(form, error) },
        )
      }
    >
      <TextInput label={t('places.name')} required {...form.getInputProps('name')} />
      <OrganizationSelect required {...form.getInputProps('organization')} />
      <Textarea label={t('categories.description')} autosize minRows={2} {...form.getInputProps('description')} />
      <Textarea
        label={t('places.metaData')}
        description={t('places.metaDataHint')}
        placeholder={EXAMPLE}
        autosize
        minRows={3}
        maxRows={12}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
        {...form.getInputProps('meta_data')}
      />
    </FormDialog>
  );
}

function readObject(text: string): Group['meta_data'] | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
