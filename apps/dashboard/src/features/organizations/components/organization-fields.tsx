import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OrganizationInput } from '../api/organizations.queries';

interface OrganizationFieldsProps {
  form: UseFormReturnType<OrganizationInput>;
  isNew?: boolean;
  isReadOnly?: boolean;
}

export function OrganizationFields({ form, isNew = false, isReadOnly = false }: OrganizationFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput label={t('organizations.name')} required readOnly={isReadOnly} {...form.getInputProps('name')} />
      <TextInput
        label={t('organizations.slug')}
        description={isNew ? t('organizations.slugHintNew') : t('organizations.slugHint')}
        required={!isNew}
        spellCheck={false}
        readOnly={isReadOnly}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        {...form.getInputProps('slug')}
      />
      <Textarea
        label={t('organizations.description')}
        autosize
        minRows={2}
        readOnly={isReadOnly}
        {...form.getInputProps('description')}
      />
      <TextInput label={t('organizations.email')} type="email" readOnly={isReadOnly} {...form.getInputProps('email')} />
      <TextInput label={t('organizations.url')} type="url" readOnly={isReadOnly} {...form.getInputProps('url')} />
    </>
  );
}
