import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { credentialsQuery } from '../../credentials/api/credentials.queries';
import { groupsQuery, locationsQuery } from '../../places/api/places.queries';
import { useCan, useCanView } from '../../session/api/session.queries';

interface ChoiceProps {
  organization: string;
  value?: string | null;
  onChange: (value: string | null) => void;
  error?: ReactNode;
}

export function GroupChoice({ organization, ...field }: ChoiceProps) {
  const { t } = useTranslation();
  const isOffered = useCanView()('devicegroup');
  const { data } = useQuery({
    ...groupsQuery({ organization, ...WHOLE_LIST }),
    enabled: organization !== '' && isOffered,
  });
  if (!isOffered) return null;
  return <Choice label={t('devices.group')} none={t('devices.bulk.group.none')} rows={data?.results} {...field} />;
}

export function LocationChoice({ organization, ...field }: ChoiceProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { data } = useQuery({ ...locationsQuery({ organization, ...WHOLE_LIST }), enabled: organization !== '' });
  return (
    <Choice
      label={t('devices.bulk.location.label')}
      none={t('devices.bulk.location.none')}
      rows={data?.results}
      isFinal={!can('delete_devicelocation')}
      {...field}
    />
  );
}

export function CredentialsChoice({ organization, ...field }: ChoiceProps) {
  const { t } = useTranslation();
  const can = useCan();
  const canView = useCanView();
  const isOffered = canView('credentials') && can('add_deviceconnection');
  const { data } = useQuery({ ...credentialsQuery(WHOLE_LIST), enabled: isOffered });
  const fitting = data?.results.filter((one) => one.organization === null || one.organization === organization) ?? [];
  // Those that attach themselves to every device need no choice.
  const choices = fitting.filter(({ auto_add }) => !auto_add);
  const automatic = fitting.filter(({ auto_add }) => auto_add).map(({ name }) => name);
  if (!isOffered) return null;
  return (
    <Choice
      label={t('devices.credentials')}
      none={t('devices.noCredentials')}
      description={
        automatic.length > 0
          ? t('devices.automaticCredentials', { names: automatic.join(', ') })
          : t('devices.credentialsHint')
      }
      rows={choices}
      {...field}
    />
  );
}

interface SingleChoiceProps extends Omit<ChoiceProps, 'organization'> {
  label: string;
  description?: string;
  none: string;
  rows?: readonly { id: string; name: string }[];
  /** What was chosen can be changed, not taken away. */
  isFinal?: boolean;
}

/** Drawn before its rows are there, and without any, too: what is below it stays where it is. */
function Choice({ none, rows = [], isFinal = false, ...field }: SingleChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select
      data={rows.map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={none}
      nothingFoundMessage={none}
      clearable={!isFinal}
      allowDeselect={!isFinal}
      clearButtonProps={{ 'aria-label': t('action.clear') }}
      {...field}
    />
  );
}
