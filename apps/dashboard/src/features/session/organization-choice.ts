import { useLocalStorage } from '@mantine/hooks';
import { useOwnOrganizations } from './api/session.queries';

/**
 * The organization to which this browser narrows what belongs to one: devices, upgrades, people and the like. What
 * several may share, such as builds, is shown in any case.
 */
export function useOrganizationChoice() {
  const organizations = useOwnOrganizations();
  const [slug, setSlug] = useLocalStorage({ key: 'organization', defaultValue: '', getInitialValueInEffect: false });
  const chosen = organizations.find((one) => one.slug === slug) ?? null;
  return { organizations, chosen, choose: setSlug };
}

/** The choice as a filter of lists: some of them know organizations by id, the others by slug. */
export function useChosenOrganization(by: 'id' | 'slug'): { organization: string } {
  const { chosen } = useOrganizationChoice();
  return { organization: chosen?.[by] ?? '' };
}
