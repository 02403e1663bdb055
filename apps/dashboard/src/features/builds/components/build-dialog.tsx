import { Anchor, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Build } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { categoriesQuery } from '../../categories/api/categories.queries';
import { useSaveBuild } from '../api/builds.queries';

interface BuildDialogProps {
  build: Build | null;
  /** Preselected for a new one. */
  category?: string | null;
  onClose: () => void;
  onSaved?: (build: Build) => void;
}

export function BuildDialog({ build, category, onClose, onSaved }: BuildDialogProps) {
  const { t } = useTranslation();
  const save = useSaveBuild(build?.id);
  const categories = useQuery(categoriesQuery({ ordering: 'name', ...WHOLE_LIST }));
  const form = useForm({
    initialValues: {
      category: build?.category ?? category ?? null,
      version: build?.version ?? '',
      os: build?.os ?? '',
      changelog: build?.changelog ?? '',
    },
  });
  return (
    <FormDialog
      title={build ? t('builds.editTitle', { version: build.version }) : t('builds.add')}
      submitLabel={build ? t('builds.save') : t('builds.add')}
      form={form}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={(values) =>
        save.mutate(
          { ...values, category: values.category ?? undefined, os: values.os || null },
          {
            onSuccess: (saved) => {
              onClose();
              onSaved?.(saved);
            },
            onError: (error) => applyServerErrors(form, error),
          },
        )
      }
    >
      {categories.data?.count === 0 ? (
        <Anchor component={Link} to={paths.categories}>
          {t('builds.makeCategory')}
        </Anchor>
      ) : null}
      <Select
        label={t('builds.category')}
        data={(categories.data?.results ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        required
        searchable
        allowDeselect={false}
        {...form.getInputProps('category')}
      />
      <TextInput
        label={t('builds.version')}
        description={t('builds.versionHint')}
        required
        {...form.getInputProps('version')}
      />
      <TextInput label={t('builds.os')} description={t('builds.osHint')} {...form.getInputProps('os')} />
      <Textarea label={t('builds.changelog')} autosize minRows={3} maxRows={12} {...form.getInputProps('changelog')} />
    </FormDialog>
  );
}
