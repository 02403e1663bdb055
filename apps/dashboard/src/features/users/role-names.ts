import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { User } from '../../shared/api/contract';
import { useCanView } from '../session/api/session.queries';
import { rolesQuery } from './api/users.queries';

/** The names of what somebody is. */
export function useRoleNames(): (user: Pick<User, 'groups' | 'is_superuser'>) => string[] {
  const { t } = useTranslation();
  const canView = useCanView();
  const { data } = useQuery({ ...rolesQuery, enabled: canView('group') });
  return ({ groups, is_superuser }) => [
    ...(is_superuser ? [t('session.superuser')] : []),
    ...(data?.results ?? []).filter(({ id }) => groups.includes(id)).map(({ name }) => name),
  ];
}
