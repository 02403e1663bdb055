import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import type { ListedOperation } from '../api/operations.queries';
import { operationStatus } from '../operation-status';
import { Took } from './took';

const startedBy = (operation: ListedOperation) => operation.started_by_username ?? '–';

interface OperationsTableProps {
  rows: readonly ListedOperation[];
  /** What is the same in all rows goes without saying: of one mass upgrade they have one build and one beginning. */
  same?: 'device' | 'batch';
  isPast?: (row: ListedOperation) => boolean;
}

/** Upgrades as rows; a row opens the drawer beside the list, whose place stays as it is. */
export function OperationsTable({ rows, same, isPast }: OperationsTableProps) {
  const { t } = useTranslation();
  const hasDevice = same !== 'device';
  const [params] = useSearchParams();
  const toDrawer = (id: string) => {
    const next = new URLSearchParams(params);
    next.set('operation', id);
    return `?${next}`;
  };
  const columns: Column<ListedOperation>[] = [
    {
      key: 'title',
      header: hasDevice ? t('operations.device') : t('operations.created'),
      isTitle: true,
      cell: (row) => (
        <Link to={toDrawer(row.id)} preventScrollReset>
          {hasDevice ? row.device_name : <Time iso={row.created} />}
        </Link>
      ),
    },
    { key: 'status', header: t('operations.status'), cell: (row) => <Status {...operationStatus(t, row)} /> },
    ...(same === 'batch'
      ? [
          {
            key: 'started',
            header: t('operations.started'),
            cell: (row: ListedOperation) => <Time iso={row.started_at} />,
          },
        ]
      : [
          {
            key: 'build',
            header: t('operations.build'),
            cell: ({ build }: ListedOperation) => <BuildName build={build} />,
          },
        ]),
    ...(same === undefined
      ? [
          {
            key: 'created',
            header: t('operations.created'),
            cell: (row: ListedOperation) => <Time iso={row.created} />,
          },
        ]
      : []),
    ...(same === 'batch' ? [] : [{ key: 'startedBy', header: t('operations.startedBy'), cell: startedBy }]),
    { key: 'took', header: t('operations.took'), align: 'right', cell: (row) => <Took operation={row} /> },
  ];
  return (
    <DataTable label={t('menu.operations')} columns={columns} rows={rows} rowKey={({ id }) => id} isPast={isPast} />
  );
}

/** What the device was brought to, as long as its image is there. */
export function BuildName({ build }: Pick<ListedOperation, 'build'>) {
  const { t } = useTranslation();
  if (!build) return t('operations.noBuild');
  return (
    <span>
      {build.category_name} <span className="mono">{build.version}</span>
    </span>
  );
}
