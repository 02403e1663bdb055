import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Group } from '../../../shared/api/contract';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { CollectionPage, useCollectionParams } from '../../../shared/ui/collection-page';
import type { Column } from '../../../shared/ui/data-table';
import { useCan } from '../../session/api/session.queries';
import { useChosenOrganization } from '../../session/organization-choice';
import { useOrganizationName } from '../../session/organization-name';
import { groupsQuery, useDeleteGroup } from '../api/places.queries';
import { GroupDialog } from './group-dialog';

export function GroupsPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const can = useCan();
  const organizationName = useOrganizationName();
  const list = useCollectionParams();
  const chosen = useChosenOrganization('id');
  const columns: Column<Group>[] = [
    {
      key: 'name',
      header: t('places.name'),
      sort: 'name',
      isTitle: true,
      cell: (row) => <Link to={`${paths.devices}?group=${row.id}`}>{row.name}</Link>,
    },
    {
      key: 'description',
      header: t('categories.description'),
      cell: (row) => row.description || '–',
      hideOnPhone: true,
    },
    { key: 'organization', header: t('devices.organization'), cell: (row) => organizationName(row.organization) },
  ];
  return (
    <CollectionPage
      title={t('menu.groups')}
      answer={t('places.groupsAnswer')}
      words={{
        add: t('places.addGroup'),
        empty: t('places.noGroups'),
        emptyText: t('places.noGroupsText'),
        delete: t('places.deleteGroup'),
        deleteTitle: (name) => t('places.deleteTitle', { name }),
        deleteText: t('places.deleteGroupText'),
      }}
      query={useQuery(
        groupsQuery({ ...chosen, ...list.filters, ordering: list.order.value, page: list.page, page_size: pageSize }),
      )}
      list={list}
      columns={columns}
      mayAdd={can('add_devicegroup')}
      mayEdit={() => can('change_devicegroup')}
      mayDelete={() => can('delete_devicegroup')}
      remove={useDeleteGroup()}
      dialog={(group, close) => <GroupDialog group={group} onClose={close} />}
    />
  );
}
