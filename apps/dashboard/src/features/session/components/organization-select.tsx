import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe, useOwnOrganizations } from '../api/session.queries';

const SHARED = 'shared';

interface OrganizationSelectProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  value?: string | null;
  onChange: (value: string | null) => void;
  /** Superusers may also choose "shared by all", which is null. */
  canBeShared?: boolean;
}

/** The organizations in which the person may create things. */
export function OrganizationSelect({ value, onChange, canBeShared, ...rest }: OrganizationSelectProps) {
  const { t } = useTranslation();
  const { is_superuser } = useMe();
  const offersShared = canBeShared && is_superuser;
  const data = useOwnOrganizations().map(({ id, name }) => ({ value: id, label: name }));
  if (offersShared) data.push({ value: SHARED, label: t('organizations.shared') });
  return (
    <Select
      label={t('devices.organization')}
      data={data}
      value={value ?? (offersShared ? SHARED : null)}
      onChange={(chosen) => onChange(chosen === SHARED ? null : chosen)}
      searchable={data.length > 8}
      allowDeselect={false}
      {...rest}
    />
  );
}
