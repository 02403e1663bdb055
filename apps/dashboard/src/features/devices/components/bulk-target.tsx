import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { credentialsQuery } from '../../credentials/api/credentials.queries';
import { groupsQuery, locationsQuery } from '../../places/api/places.queries';
import { useOrganizationName } from '../../session/organization-name';

/** A choice of its own: no group, no location. */
const NONE = 'none';

interface BulkTargetProps {
  task: 'group' | 'location' | 'credentials';
  /** Undefined: not chosen yet; null: none. */
  value: string | null | undefined;
  onChange: (value: string | null) => void;
}

/** Where many devices go, or what they get. Each choice says whose it is: others' devices are left alone. */
export function BulkTarget({ task, value, onChange }: BulkTargetProps) {
  const { t } = useTranslation();
  const organizationName = useOrganizationName();
  const groups = useQuery({ ...groupsQuery(WHOLE_LIST), enabled: task === 'group' });
  const locations = useQuery({ ...locationsQuery(WHOLE_LIST), enabled: task === 'location' });
  const credentials = useQuery({ ...credentialsQuery(WHOLE_LIST), enabled: task === 'credentials' });
  const rows = { group: groups.data, location: locations.data, credentials: credentials.data }[task]?.results ?? [];
  const data = rows.map(({ id, name, organization }) => ({
    value: id,
    label: `${name} · ${organizationName(organization)}`,
  }));
  return (
    <Select
      label={t(`devices.bulk.${task}.label`)}
      data={task === 'credentials' ? data : [...data, { value: NONE, label: t(`devices.bulk.${task}.none`) }]}
      value={value === null ? NONE : (value ?? null)}
      onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
      allowDeselect={false}
      searchable
      nothingFoundMessage={t('list.noMatch')}
      data-autofocus
    />
  );
}
