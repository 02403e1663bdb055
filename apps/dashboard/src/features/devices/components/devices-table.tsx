import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { ListedDevice } from '../../../shared/api/contract';
import { DataTable, type Column, type RowOrder, type RowSelection } from '../../../shared/ui/data-table';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { useOrganizationName } from '../../session/organization-name';
import { deviceState } from '../device-state';

interface DevicesTableProps {
  rows: readonly ListedDevice[];
  selection?: Pick<RowSelection<ListedDevice>, 'isSelected' | 'onChange'>;
  order: RowOrder;
  /** Where devices of several organizations meet, each row says whose it is. */
  showsOrganization: boolean;
}

export function DevicesTable({ rows, selection, order, showsOrganization }: DevicesTableProps) {
  const { t } = useTranslation();
  const organizationName = useOrganizationName();
  const columns: Column<ListedDevice>[] = [
    {
      key: 'name',
      header: t('devices.name'),
      sort: 'name',
      isTitle: true,
      cell: (row) => <Link to={paths.device(row.id)}>{row.name}</Link>,
    },
    {
      key: 'state',
      header: t('devices.state'),
      noWrap: true,
      cell: (row) => <Status {...deviceState(t, row)} />,
    },
    {
      key: 'installed',
      header: t('devices.installed'),
      isCut: true,
      cell: (row) => <Installed device={row} />,
    },
    {
      key: 'model',
      header: t('devices.model'),
      isCut: true,
      cell: (row) => <span title={row.model || undefined}>{row.model || t('devices.noModel')}</span>,
    },
    ...(showsOrganization
      ? [
          {
            key: 'organization',
            header: t('devices.organization'),
            isCut: true,
            cell: (row: ListedDevice) => organizationName(row.organization),
          },
        ]
      : []),
    {
      key: 'contact',
      header: t('devices.lastContactLabel'),
      sort: 'last_contact_at',
      noWrap: true,
      cell: (row) => <Time iso={row.last_contact_at} fallback={t('devices.never')} />,
    },
    {
      key: 'address',
      header: t('devices.address'),
      hideOnPhone: true,
      isForWide: showsOrganization,
      cell: (row) => (
        <span className="mono" title={row.mac_address}>
          {row.management_ip ?? row.last_ip ?? '–'}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t('menu.devices')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      order={order}
      selection={
        selection && {
          ...selection,
          label: ({ name }) => t('devices.select', { name }),
          labelOfAll: t('devices.selectPage'),
        }
      }
    />
  );
}

/** The build that is on it; for other firmware what the device says of itself. */
function Installed({ device }: { device: ListedDevice }) {
  const { installed, os } = device;
  return (
    <span className="mono" title={installed ? `${installed.category_name} ${installed.version}` : os || undefined}>
      {installed?.version ?? (os || '–')}
    </span>
  );
}
