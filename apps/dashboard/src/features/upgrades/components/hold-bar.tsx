import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useIsManager } from '../../session/api/session.queries';
import { holdQuery } from '../api/hold.queries';

// Seldom, and with a dialog: no page waits for it.
const ActiveHold = lazy(async () => ({ default: (await import('./active-hold')).ActiveHold }));

/** Across every page while upgrades are on hold. */
export function HoldBar() {
  const { data: hold } = useQuery({ ...holdQuery, enabled: useIsManager() });
  if (!hold?.active) return null;
  return (
    <Suspense>
      <ActiveHold hold={hold} />
    </Suspense>
  );
}
