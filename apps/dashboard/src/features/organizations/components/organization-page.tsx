import { SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { PageHeader } from '../../../shared/ui/page-header';
import { QueryView } from '../../../shared/ui/query-view';
import { Time } from '../../../shared/ui/time';
import { useCanView } from '../../session/api/session.queries';
import { organizationQuery } from '../api/organizations.queries';
import { MembersPanel } from './members-panel';
import { OrganizationActions } from './organization-actions';
import { OrganizationForm } from './organization-form';
import { OrganizationState } from './organizations-page';
import { RegistrationPanel } from './registration-panel';

export function OrganizationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const canView = useCanView();
  const query = useQuery(organizationQuery(id));
  return (
    <QueryView query={query} isPage>
      {(organization) => (
        <>
          <PageHeader
            title={organization.name}
            trail={[{ label: t('menu.organizations'), to: paths.organizations }]}
            aside={<OrganizationState isActive={organization.is_active} />}
            answer={
              organization.is_active ? (
                <>
                  {t('organizations.since')} <Time iso={organization.created} />
                </>
              ) : (
                t('organizations.disabledMeans')
              )
            }
            actions={<OrganizationActions organization={organization} />}
          />
          <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
            <OrganizationForm key={organization.modified} organization={organization} />
            <Stack>
              {canView('user') ? <MembersPanel organization={organization} /> : null}
              {canView('organizationdevicesettings') ? <RegistrationPanel organizationId={organization.id} /> : null}
            </Stack>
          </SimpleGrid>
        </>
      )}
    </QueryView>
  );
}
