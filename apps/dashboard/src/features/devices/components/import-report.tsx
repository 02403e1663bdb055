import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { DeviceImport } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { Panel } from '../../../shared/ui/panel';
import { SegmentBar, type Segment } from '../../../shared/ui/segment-bar';
import { Time } from '../../../shared/ui/time';
import { importReportPath } from '../api/device-import.queries';

type FailedRow = DeviceImport['errors'][number];

interface ImportReportProps {
  report: DeviceImport;
  /** What comes next. */
  children: ReactNode;
}

/** What an import would do, or did: the numbers first, then the rows that it leaves out. */
export function ImportReport({ report, children }: ImportReportProps) {
  const { t } = useTranslation();
  const tense = report.dry_run ? 'would' : 'did';
  const segments: Segment[] = [
    { kind: 'success', word: t(`import.created.${tense}`), count: report.created },
    { kind: 'running', word: t(`import.updated.${tense}`), count: report.updated },
    { kind: 'waiting', word: t('import.unchanged'), count: report.unchanged },
    { kind: 'failed', word: t(`import.failed.${tense}`), count: report.failed },
  ];
  return (
    <Panel title={t(report.dry_run ? 'import.dryRun' : 'import.done')}>
      <Stack gap="md">
        <Text>
          {t(`import.sum.${tense}`, {
            count: report.created + report.updated,
            n: formatNumber(report.created + report.updated),
            total: formatNumber(report.total),
          })}{' '}
          <Text span c="dimmed">
            <Time iso={report.finished_at} />
          </Text>
        </Text>
        <SegmentBar label={t('import.rows')} segments={segments} />
        {report.errors.length > 0 ? <FailedRows report={report} /> : null}
        <Group>
          {children}
          <Button
            component="a"
            href={importReportPath(report.id)}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('import.report')}
          </Button>
          {report.dry_run ? null : (
            <Button component={Link} to={`${paths.devices}?organization=${report.organization}`}>
              {t('import.toDevices')}
            </Button>
          )}
        </Group>
      </Stack>
    </Panel>
  );
}

function FailedRows({ report }: { report: DeviceImport }) {
  const { t } = useTranslation();
  const columns: Column<FailedRow>[] = [
    { key: 'line', header: t('import.line'), align: 'right', cell: (row) => formatNumber(row.line) },
    { key: 'name', header: t('devices.name'), isTitle: true, cell: (row) => row.name || row.mac_address || '–' },
    {
      key: 'errors',
      header: t('import.problem'),
      cell: (row) =>
        Object.entries(row.errors).map(([column, messages]) => (
          <div key={column}>
            {column.startsWith('__') || column === 'non_field_errors' ? '' : `${column}: `}
            {messages.join(' ')}
          </div>
        )),
    },
  ];
  return (
    <div>
      {report.failed > report.errors.length ? (
        <Text size="sm" c="dimmed" mb={4}>
          {t('import.firstErrors', { n: formatNumber(report.errors.length), total: formatNumber(report.failed) })}
        </Text>
      ) : null}
      <DataTable
        label={t('import.failedRows')}
        columns={columns}
        rows={report.errors}
        rowKey={({ line }) => String(line)}
      />
    </div>
  );
}
