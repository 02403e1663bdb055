import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../../../shared/api/contract';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { CollectionPage, useCollectionParams } from '../../../shared/ui/collection-page';
import type { Column } from '../../../shared/ui/data-table';
import { useCan } from '../../session/api/session.queries';
import { useOrganizationName } from '../../session/organization-name';
import { useMayChange } from '../../session/shared-rows';
import { credentialsQuery, useDeleteCredentials } from '../api/credentials.queries';
import { CredentialsDialog } from './credentials-dialog';

export function CredentialsPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const can = useCan();
  const mayChange = useMayChange();
  const organizationName = useOrganizationName();
  const list = useCollectionParams();
  const columns: Column<Credentials>[] = [
    { key: 'name', header: t('credentials.name'), isTitle: true, cell: (row) => row.name },
    {
      key: 'login',
      header: t('credentials.username'),
      cell: ({ params }) => (
        <span className="mono">{params.port ? `${params.username}:${params.port}` : params.username}</span>
      ),
    },
    { key: 'organization', header: t('devices.organization'), cell: (row) => organizationName(row.organization) },
    {
      key: 'auto',
      header: t('credentials.attached'),
      cell: (row) => (row.auto_add ? t('credentials.toEvery') : t('credentials.byHand')),
    },
  ];
  return (
    <CollectionPage
      title={t('menu.credentials')}
      answer={t('credentials.answer')}
      words={{
        add: t('credentials.add'),
        empty: t('credentials.empty'),
        emptyText: t('credentials.emptyText'),
        delete: t('credentials.delete'),
        deleteTitle: (name) => t('credentials.deleteTitle', { name }),
        deleteText: t('credentials.deleteText'),
      }}
      query={useQuery(credentialsQuery({ ...list.filters, page: list.page, page_size: pageSize }))}
      list={list}
      columns={columns}
      mayAdd={can('add_credentials')}
      mayEdit={(row) => mayChange('change_credentials', row)}
      mayDelete={(row) => mayChange('delete_credentials', row)}
      remove={useDeleteCredentials()}
      dialog={(credentials, close) => <CredentialsDialog credentials={credentials} onClose={close} />}
    />
  );
}
