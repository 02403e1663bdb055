import {
  addedText,
  DataTable,
  EmptyState,
  PageHeader,
  Pager,
  QueryView,
  useListParams,
  usePageSize,
} from '@firmware-upgrader/dashboard';
import { useQuery } from '@tanstack/react-query';
import { tagsQuery } from './tags.queries';
import { key } from './texts';

const noFilters = [] as const;

/** A page of our own: every tag, and how many devices have it. */
export function TagsPage() {
  const { page, setPage } = useListParams(noFilters);
  const [pageSize] = usePageSize();
  const query = useQuery(tagsQuery({ page, page_size: pageSize }));
  const columns = [
    { key: 'tag', header: addedText(key('tag')), isTitle: true, cell: (row: { tag: string }) => row.tag },
    { key: 'devices', header: addedText(key('devices')), cell: (row: { devices: number }) => row.devices },
  ];
  return (
    <>
      <PageHeader title={addedText(key('menu'))} answer={addedText(key('answer'))} />
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={<EmptyState title={addedText(key('none'))} />}
      >
        {({ results, count }) => (
          <>
            <DataTable label={addedText(key('menu'))} columns={columns} rows={results} rowKey={({ tag }) => tag} />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
    </>
  );
}
