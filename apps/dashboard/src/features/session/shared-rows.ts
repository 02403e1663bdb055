import type { Permission } from '@firmware-upgrader/domain';
import { useCan, useMe } from './api/session.queries';

/** Whether the person may write a row: what all organizations share belongs to superusers. */
export function useMayChange(): (permission: Permission, row: { organization: string | null }) => boolean {
  const can = useCan();
  const { is_superuser } = useMe();
  return (permission, row) => can(permission) && (is_superuser || row.organization !== null);
}
