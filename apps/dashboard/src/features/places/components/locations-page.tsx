import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Location } from '../../../shared/api/contract';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { CollectionPage, useCollectionParams } from '../../../shared/ui/collection-page';
import type { Column } from '../../../shared/ui/data-table';
import { useCan } from '../../session/api/session.queries';
import { useChosenOrganization } from '../../session/organization-choice';
import { useOrganizationName } from '../../session/organization-name';
import { locationsQuery, useDeleteLocation } from '../api/places.queries';
import { LocationDialog } from './location-dialog';
import { MapLink } from './map-link';

export function LocationsPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const can = useCan();
  const organizationName = useOrganizationName();
  const list = useCollectionParams();
  const chosen = useChosenOrganization('id');
  const columns: Column<Location>[] = [
    {
      key: 'name',
      header: t('places.name'),
      sort: 'name',
      isTitle: true,
      cell: (row) => <Link to={`${paths.devices}?location=${row.id}`}>{row.name}</Link>,
    },
    { key: 'type', header: t('places.type'), cell: (row) => t(`places.${row.type}`) },
    { key: 'address', header: t('places.address'), cell: (row) => row.address || '–', hideOnPhone: true },
    { key: 'coordinates', header: t('places.coordinates'), cell: (row) => <MapLink location={row} /> },
    { key: 'organization', header: t('devices.organization'), cell: (row) => organizationName(row.organization) },
  ];
  return (
    <CollectionPage
      title={t('menu.locations')}
      answer={t('places.locationsAnswer')}
      words={{
        add: t('places.addLocation'),
        empty: t('places.noLocations'),
        emptyText: t('places.noLocationsText'),
        delete: t('places.deleteLocation'),
        deleteTitle: (name) => t('places.deleteTitle', { name }),
        deleteText: t('places.deleteLocationText'),
      }}
      query={useQuery(
        locationsQuery({
          ...chosen,
          ...list.filters,
          ordering: list.order.value,
          page: list.page,
          page_size: pageSize,
        }),
      )}
      list={list}
      columns={columns}
      mayAdd={can('add_location')}
      mayEdit={() => can('change_location')}
      mayDelete={() => can('delete_location')}
      remove={useDeleteLocation()}
      dialog={(location, close) => <LocationDialog location={location} onClose={close} />}
    />
  );
}
