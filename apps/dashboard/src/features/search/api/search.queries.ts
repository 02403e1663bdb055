import { useQuery } from '@tanstack/react-query';
import { paths } from '../../../app/paths';
import { api } from '../../../shared/api/client';
import type {
  Batch,
  Build,
  Category,
  Credentials,
  Device,
  Group,
  Location,
  Organization,
  Page,
  User,
} from '../../../shared/api/contract';
import { useCanView } from '../../session/api/session.queries';

/** Something to go to. */
export interface Found {
  readonly label: string;
  /** What tells it from others of its name. */
  readonly detail: string;
  readonly path: string;
}

/** As many of each kind as one looks through; the lists have the rest. */
const EACH = 5;

/** One letter is in every name. */
const SHORTEST = 2;

const parts = (...texts: (string | null)[]) => texts.filter(Boolean).join(' · ');

const source = <Kind extends string, Row>(kind: Kind, model: string, list: string, toFound: (row: Row) => Found) => ({
  kind,
  model,
  search: async (search: string, signal: AbortSignal): Promise<Found[]> =>
    (await api.get<Page<Row>>(list, { search, page_size: EACH }, signal)).results.map(toFound),
});

/** Every kind of object that can be looked for, in the order in which they are shown. */
const sources = [
  source('devices', 'device', '/api/v1/controller/device/', (row: Device) => ({
    label: row.name,
    detail: parts(row.model, row.mac_address, row.management_ip),
    path: paths.device(row.id),
  })),
  source('builds', 'build', '/api/v1/firmware/build/', (row: Build) => ({
    label: `${row.category_relation.name} ${row.version}`,
    detail: parts(row.os),
    path: paths.build(row.id),
  })),
  source('massUpgrades', 'batchupgradeoperation', '/api/v1/firmware/batch-upgrade-operation/', (row: Batch) => ({
    label: `${row.build.category_relation.name} ${row.build.version}`,
    detail: parts(row.created.slice(0, 10), row.started_by_username),
    path: paths.massUpgrade(row.id),
  })),
  source('categories', 'category', '/api/v1/firmware/category/', (row: Category) => ({
    label: row.name,
    detail: parts(row.description),
    path: `${paths.builds}?category=${row.id}`,
  })),
  source('credentials', 'credentials', '/api/v1/controller/credential/', (row: Credentials) => ({
    label: row.name,
    detail: parts(row.params.username),
    path: `${paths.credentials}?search=${encodeURIComponent(row.name)}`,
  })),
  source('groups', 'devicegroup', '/api/v1/controller/group/', (row: Group) => ({
    label: row.name,
    detail: parts(row.description),
    path: `${paths.devices}?group=${row.id}`,
  })),
  source('locations', 'location', '/api/v1/controller/location/', (row: Location) => ({
    label: row.name,
    detail: parts(row.address),
    path: `${paths.devices}?location=${row.id}`,
  })),
  source('users', 'user', '/api/v1/users/user/', (row: User) => ({
    label: row.username,
    detail: parts(`${row.first_name} ${row.last_name}`.trim(), row.email),
    path: paths.user(row.id),
  })),
  source('organizations', 'organization', '/api/v1/users/organization/', (row: Organization) => ({
    label: row.name,
    detail: parts(row.slug),
    path: paths.organization(row.id),
  })),
] as const;

type Source = (typeof sources)[number];
export type FoundKind = Source['kind'];

export interface FoundGroup {
  readonly kind: FoundKind;
  readonly found: readonly Found[];
}

async function searchAll(asked: readonly Source[], text: string, signal: AbortSignal): Promise<FoundGroup[]> {
  const answers = await Promise.all(
    asked.map(async ({ kind, search }) => ({ kind, found: await search(text, signal) })),
  );
  return answers.filter(({ found }) => found.length > 0);
}

/**
 * What the person may see and has the text in its name or address, by kind. A question that is no longer asked is
 * cancelled; until the next one is answered, its answer stays.
 */
export function useSearch(text: string): { groups: readonly FoundGroup[]; isAnswering: boolean; error: Error | null } {
  const canView = useCanView();
  const isAsked = text.length >= SHORTEST;
  const { data, isFetching, error } = useQuery({
    queryKey: ['search', text],
    queryFn: ({ signal }) =>
      searchAll(
        sources.filter(({ model }) => canView(model)),
        text,
        signal,
      ),
    enabled: isAsked,
    placeholderData: (previous) => previous,
    staleTime: 10_000,
  });
  return { groups: isAsked ? (data ?? []) : [], isAnswering: isFetching, error };
}
