import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Batch } from '../../../shared/api/contract';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { batchProgress } from '../batch-progress';
import { batchState } from '../operation-status';
import { SmallBatchBar } from './batch-bar';
import { OptionLetters } from './option-letters';

export const batchTitle = (batch: Pick<Batch, 'build'>) =>
  `${batch.build.category_relation.name} ${batch.build.version}`;

export function BatchesTable({ rows }: { rows: readonly Batch[] }) {
  const { t } = useTranslation();
  const columns: Column<Batch>[] = [
    {
      key: 'build',
      header: t('batches.build'),
      isTitle: true,
      cell: (row) => <Link to={paths.massUpgrade(row.id)}>{batchTitle(row)}</Link>,
    },
    {
      key: 'status',
      header: t('operations.status'),
      cell: (row) => <Status {...batchState(t, row, batchProgress(row, 0).percent)} />,
    },
    { key: 'progress', header: t('batches.progressTitle'), cell: (row) => <SmallBatchBar batch={row} /> },
    { key: 'created', header: t('batches.started'), cell: (row) => <Time iso={row.created} /> },
    { key: 'startedBy', header: t('operations.startedBy'), cell: (row) => row.started_by_username ?? '–' },
    {
      key: 'options',
      header: t('operations.options'),
      cell: (row) => <OptionLetters options={row.upgrade_options} />,
      hideOnPhone: true,
    },
  ];
  return <DataTable label={t('menu.massUpgrades')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
