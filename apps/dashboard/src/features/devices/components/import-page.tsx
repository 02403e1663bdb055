import { Alert, Button, Code, Group, List, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths';
import { errorMessage } from '../../../shared/api/errors';
import { formatBytes } from '../../../shared/format/format';
import { useUrlState } from '../../../shared/hooks/use-url-state';
import { DropZone } from '../../../shared/ui/drop-zone';
import { Problem } from '../../../shared/ui/form-problem';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { QueryView } from '../../../shared/ui/query-view';
import { OrganizationSelect } from '../../session/components/organization-select';
import { useOwnOrganizations } from '../../session/api/session.queries';
import { deviceImportQuery, useImportDevices } from '../api/device-import.queries';
import { ImportReport } from './import-report';

const EXAMPLE = 'name,mac_address,management_ip,model,group,location,credentials,port';

/** A table of devices: first what it would do, then the same done. */
export function ImportDevicesPage() {
  const { t } = useTranslation();
  const [own] = useOwnOrganizations();
  const [chosen, setOrganization] = useState<string | null>(null);
  const organization = chosen ?? own?.id ?? null;
  const [file, setFile] = useState<File | null>(null);
  const [id, setId] = useUrlState('import');
  const report = useQuery({ ...deviceImportQuery(id), enabled: id !== '' });
  const send = useImportDevices();
  const run = (next: File, isDryRun: boolean) => {
    if (!organization) return;
    send.mutate({ organization, file: next, isDryRun }, { onSuccess: (done) => setId(done.id) });
  };
  const take = ([first]: File[]) => {
    if (!first) return;
    setFile(first);
    run(first, true);
  };

  return (
    <>
      <PageHeader
        trail={[{ label: t('menu.devices'), to: paths.devices }]}
        title={t('import.title')}
        answer={t('import.answer')}
      />
      <Stack gap="md">
        <Panel>
          <Stack gap="md">
            <OrganizationSelect
              value={organization}
              onChange={(value) => {
                setOrganization(value);
                setFile(null);
                setId(null);
              }}
              maw={360}
            />
            <DropZone
              text={file ? file.name : t('import.drop')}
              chooseLabel={file ? t('import.chooseOther') : t('import.choose')}
              isSingle
              accept=".csv,text/csv,text/plain"
              onFiles={(files) => take([...files])}
            />
            {send.isPending ? (
              <Sending name={file?.name ?? ''} size={file?.size ?? 0} sent={send.progress?.sentBytes ?? 0} />
            ) : null}
            {send.error ? <Problem text={errorMessage(send.error)} /> : null}
          </Stack>
        </Panel>
        {id === '' ? (
          <Columns />
        ) : (
          <QueryView query={report}>
            {(done) => (
              <ImportReport report={done}>
                {done.dry_run && file ? (
                  <Button
                    loading={send.isPending}
                    disabled={done.created + done.updated === 0}
                    onClick={() => run(file, false)}
                  >
                    {t('import.confirm', { count: done.created + done.updated })}
                  </Button>
                ) : null}
                {done.dry_run && !file ? (
                  <Alert color="gray" variant="outline">
                    {t('import.fileGone')}
                  </Alert>
                ) : null}
              </ImportReport>
            )}
          </QueryView>
        )}
      </Stack>
    </>
  );
}

function Sending({ name, size, sent }: { name: string; size: number; sent: number }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      <Progress
        value={size > 0 ? Math.min(100, (sent / size) * 100) : 100}
        aria-label={t('images.progressOf', { name })}
        size={6}
        style={{ flex: 1 }}
      />
      <Text size="sm" c="dimmed">
        {formatBytes(size)}
      </Text>
    </Group>
  );
}

/** What the table may hold, before there is one. */
function Columns() {
  const { t } = useTranslation();
  return (
    <Panel title={t('import.columns')}>
      <Stack gap="sm">
        <Code block>{EXAMPLE}</Code>
        <List size="sm" spacing={4}>
          <List.Item>{t('import.needed')}</List.Item>
          <List.Item>{t('import.byName')}</List.Item>
          <List.Item>{t('import.known')}</List.Item>
          <List.Item>{t('import.safe')}</List.Item>
        </List>
      </Stack>
    </Panel>
  );
}
