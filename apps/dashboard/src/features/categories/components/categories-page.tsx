import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Category } from '../../../shared/api/contract';
import { useAdded } from '../../../shared/extensions';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { addedColumns } from '../../../shared/ui/added-fields';
import { CollectionPage, useCollectionParams } from '../../../shared/ui/collection-page';
import type { Column } from '../../../shared/ui/data-table';
import { Time } from '../../../shared/ui/time';
import { useCan } from '../../session/api/session.queries';
import { useOrganizationName } from '../../session/organization-name';
import { useMayChange } from '../../session/shared-rows';
import { categoriesQuery, useDeleteCategory } from '../api/categories.queries';
import { CategoryDialog } from './category-dialog';

export function CategoriesPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const can = useCan();
  const mayChange = useMayChange();
  const organizationName = useOrganizationName();
  const list = useCollectionParams();
  const fields = useAdded('categoryFields');
  const columns: Column<Category>[] = [
    {
      key: 'name',
      header: t('categories.name'),
      sort: 'name',
      isTitle: true,
      cell: (row) => <Link to={`${paths.builds}?category=${row.id}`}>{row.name}</Link>,
    },
    {
      key: 'description',
      header: t('categories.description'),
      cell: (row) => row.description || '–',
      hideOnPhone: true,
    },
    ...addedColumns<Category>(fields),
    { key: 'organization', header: t('devices.organization'), cell: (row) => organizationName(row.organization) },
    { key: 'created', header: t('builds.created'), sort: 'created', cell: (row) => <Time iso={row.created} /> },
  ];
  return (
    <CollectionPage
      title={t('menu.categories')}
      answer={t('categories.answer')}
      words={{
        add: t('categories.add'),
        empty: t('categories.empty'),
        emptyText: t('categories.emptyText'),
        delete: t('categories.delete'),
        deleteTitle: (name) => t('categories.deleteTitle', { name }),
        deleteText: t('categories.deleteText'),
      }}
      query={useQuery(
        categoriesQuery({ ...list.filters, ordering: list.order.value, page: list.page, page_size: pageSize }),
      )}
      list={list}
      columns={columns}
      mayAdd={can('add_category')}
      mayEdit={(row) => mayChange('change_category', row)}
      mayDelete={(row) => mayChange('delete_category', row)}
      remove={useDeleteCategory()}
      dialog={(category, close) => <CategoryDialog category={category} onClose={close} />}
    />
  );
}
