import { useLocalStorage } from '@mantine/hooks';
import { useMe } from '../session/api/session.queries';
import type { Found } from './api/search.queries';

const KEPT = 6;

/** What the person went to last from the search, latest first; each keeps their own in this browser. */
export function useRecent() {
  const { id } = useMe();
  const [recent, setRecent] = useLocalStorage<readonly Found[]>({
    key: `recent-search-${id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const remember = (found: Found) =>
    setRecent((before) => [found, ...before.filter(({ path }) => path !== found.path)].slice(0, KEPT));
  return { recent, remember };
}
