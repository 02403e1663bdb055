import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../api/contract';
import { useListParams } from '../hooks/use-list-params';
import { ConfirmDialog } from './confirm-dialog';
import { DataTable, type Column } from './data-table';
import { EmptyState } from './empty-state';
import { FilterBar } from './filter-bar';
import { PageHeader } from './page-header';
import { Pager } from './pager';
import { QueryView } from './query-view';
import { RowActions } from './row-actions';
import { SearchInput } from './search-input';

interface NamedRow {
  id: string;
  name: string;
}

const filterNames = ['search'] as const;

/** Search and page of a collection, in the URL. */
export const useCollectionParams = () => useListParams(filterNames, 'name');

interface CollectionPageProps<Row extends NamedRow> {
  title: string;
  answer: string;
  words: {
    add: string;
    empty: string;
    emptyText: string;
    delete: string;
    deleteTitle: (name: string) => string;
    deleteText: string;
  };
  query: UseQueryResult<Page<Row>>;
  list: ReturnType<typeof useCollectionParams>;
  columns: readonly Column<Row>[];
  mayAdd: boolean;
  mayEdit: (row: Row) => boolean;
  mayDelete: (row: Row) => boolean;
  remove: UseMutationResult<unknown, Error, string>;
  /** The form for a row, or for a new one. */
  dialog: (row: Row | null, close: () => void) => ReactNode;
}

/** A page of short things that are made, edited in a dialog and deleted after one question. */
export function CollectionPage<Row extends NamedRow>(props: CollectionPageProps<Row>) {
  const { t } = useTranslation();
  const { title, answer, words, query, list, mayAdd, mayEdit, mayDelete, remove, dialog } = props;
  const [edited, setEdited] = useState<Row | 'new' | null>(null);
  const [removed, setRemoved] = useState<Row | null>(null);
  const addButton = mayAdd ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {words.add}
    </Button>
  ) : null;
  const columns: Column<Row>[] = [
    ...props.columns,
    {
      key: 'actions',
      header: t('action.actions'),
      align: 'right',
      cell: (row) => (
        <RowActions
          name={row.name}
          onEdit={mayEdit(row) ? () => setEdited(row) : undefined}
          onDelete={mayDelete(row) ? () => setRemoved(row) : undefined}
        />
      ),
    },
  ];

  return (
    <>
      <PageHeader title={title} answer={answer} actions={addButton} />
      {query.data?.count || list.isFiltered ? (
        <FilterBar onClear={list.isFiltered ? list.clear : undefined}>
          <SearchInput
            label={t('list.searchName')}
            value={list.filters.search}
            onChange={(value) => list.setFilter('search', value)}
          />
        </FilterBar>
      ) : null}
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={
          list.isFiltered ? (
            <EmptyState title={t('list.noMatch')} />
          ) : (
            <EmptyState title={words.empty} text={words.emptyText}>
              {addButton}
            </EmptyState>
          )
        }
      >
        {({ results, count }) => (
          <>
            <DataTable label={title} columns={columns} rows={results} rowKey={({ id }) => id} order={list.order} />
            <Pager page={list.page} count={count} onChange={list.setPage} />
          </>
        )}
      </QueryView>
      {edited ? dialog(edited === 'new' ? null : edited, () => setEdited(null)) : null}
      <ConfirmDialog
        opened={removed !== null}
        onClose={() => setRemoved(null)}
        title={words.deleteTitle(removed?.name ?? '')}
        confirmLabel={words.delete}
        isDangerous
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => removed && remove.mutate(removed.id, { onSuccess: () => setRemoved(null) })}
      >
        <Text>{words.deleteText}</Text>
      </ConfirmDialog>
    </>
  );
}
