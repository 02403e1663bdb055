import { Anchor, Autocomplete, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Build } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { addedValues, useAdded } from '../../../shared/extensions';
import { formatNumber } from '../../../shared/format/format';
import { AddedFields } from '../../../shared/ui/added-fields';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { Markdown } from '../../../shared/ui/markdown';
import { categoriesQuery } from '../../categories/api/categories.queries';
import { deviceValuesQuery } from '../../devices/api/devices.queries';
import { useCanView } from '../../session/api/session.queries';
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
  const canView = useCanView();
  const categories = useQuery(categoriesQuery({ ordering: 'name', ...WHOLE_LIST }));
  const values = useQuery({ ...deviceValuesQuery, enabled: canView('device') });
  const devicesOf = (os: string) => values.data?.os.find(({ value }) => value === os)?.devices ?? 0;
  const fields = useAdded('buildFields');
  const form = useForm({
    initialValues: {
      category: build?.category ?? category ?? null,
      version: build?.version ?? '',
      os: build?.os ?? '',
      changelog: build?.changelog ?? '',
      ...addedValues(fields, build),
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
      <Autocomplete
        label={t('builds.os')}
        description={t('builds.osHint')}
        data={(values.data?.os ?? []).map(({ value }) => value)}
        renderOption={({ option }) => <OsOption value={option.value} devices={devicesOf(option.value)} />}
        limit={12}
        {...form.getInputProps('os')}
      />
      <Textarea
        label={t('builds.changelog')}
        description={t('builds.changelogHint')}
        autosize
        minRows={3}
        maxRows={12}
        {...form.getInputProps('changelog')}
      />
      <AddedFields fields={fields} form={form} />
      {form.values.changelog ? (
        <details>
          <summary>{t('builds.changelogPreview')}</summary>
          <Markdown text={form.values.changelog} />
        </details>
      ) : null}
    </FormDialog>
  );
}

/** A release that devices report, and how many do. */
function OsOption({ value, devices }: { value: string; devices: number }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="sm" flex={1}>
      <span className="mono">{value}</span>
      <Text size="xs" c="dimmed">
        {t('builds.osDevices', { count: devices, n: formatNumber(devices) })}
      </Text>
    </Group>
  );
}
