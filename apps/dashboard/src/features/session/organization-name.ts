import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organizationsQuery, useMe } from './api/session.queries';

/** Names of organizations by id; null is what all of them share. */
export function useOrganizationName(): (id: string | null) => string {
  const { t } = useTranslation();
  const me = useMe();
  const { data } = useQuery({ ...organizationsQuery, enabled: me.is_superuser });
  const known = [...(data?.results ?? []), ...me.organizations];
  return (id) => (id === null ? t('organizations.shared') : (known.find((one) => one.id === id)?.name ?? '–'));
}
