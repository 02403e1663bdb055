import { useQuery } from '@tanstack/react-query';
import { WHOLE_LIST } from '../../shared/api/paging';
import { useCanView } from '../session/api/session.queries';
import { useOrganizationName } from '../session/organization-name';
import { groupsQuery, locationsQuery } from './api/places.queries';

interface Choice {
  value: string;
  label: string;
}

interface PlaceChoices {
  /** Undefined: not the person's to see. */
  groups?: Choice[];
  locations?: Choice[];
}

/** Groups and locations by name. Where those of several organizations meet, each says whose it is. */
export function usePlaceChoices(organization: string | null): PlaceChoices {
  const canView = useCanView();
  const organizationName = useOrganizationName();
  const filters = { organization, ordering: 'name', ...WHOLE_LIST };
  const [seesGroups, seesLocations] = [canView('devicegroup'), canView('location')];
  const groups = useQuery({ ...groupsQuery(filters), enabled: seesGroups });
  const locations = useQuery({ ...locationsQuery(filters), enabled: seesLocations });

  const named = (rows: readonly { id: string; name: string; organization: string }[] = []) => {
    const isMixed = rows.some((row) => row.organization !== rows[0]?.organization);
    return rows.map(({ id, name, organization: owner }) => ({
      value: id,
      label: isMixed ? `${name} · ${organizationName(owner)}` : name,
    }));
  };
  return {
    groups: seesGroups ? named(groups.data?.results) : undefined,
    locations: seesLocations ? named(locations.data?.results) : undefined,
  };
}
