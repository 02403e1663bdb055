import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { PageHeader } from '../../../shared/ui/page-header';
import { Delayed } from '../../../shared/ui/delayed';
import { QueryView, RowsSkeleton } from '../../../shared/ui/query-view';
import { useCanView } from '../../session/api/session.queries';
import { useOrganizationChoice } from '../../session/organization-choice';
import { useStatistics } from '../api/statistics.queries';
import { fleetFigures } from '../fleet-figures';
import { AttentionPanel } from './attention-panel';
import { FailuresPanel } from './failures-panel';
import { FirstSteps, useIsNew } from './first-steps';
import { FleetAnswer } from './fleet-answer';
import classes from './home.module.css';
import { NewDevicesPanel } from './new-devices-panel';
import { RunningPanel } from './running-panel';
import { VersionsPanel } from './versions-panel';

/** How is my fleet? */
export function HomePage() {
  const { t } = useTranslation();
  const canView = useCanView();
  const query = useStatistics();
  const isNew = useIsNew();
  const figures = query.data && fleetFigures(query.data);
  return (
    <>
      <PageHeader
        title={figures ? <FleetTitle total={figures.total} /> : t('menu.home')}
        documentTitle={t('menu.home')}
        answer={figures && figures.total > 0 ? <FleetAnswer figures={figures} /> : ' '}
      />
      {isNew === undefined || query.isLoading ? (
        <Delayed>
          <RowsSkeleton />
        </Delayed>
      ) : (
        <>
          {isNew ? <FirstSteps /> : null}
          {canView('upgradeoperation') ? (
            <QueryView query={query}>{(statistics) => <Panels statistics={statistics} />}</QueryView>
          ) : null}
        </>
      )}
    </>
  );
}

function Panels({ statistics }: { statistics: Statistics }) {
  const canView = useCanView();
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} className={classes.grid}>
      <Stack className={classes.column}>
        <VersionsPanel statistics={statistics} />
        {canView('device') ? (
          <div className={classes.last}>
            <NewDevicesPanel joined={statistics.joined_24h} />
          </div>
        ) : null}
      </Stack>
      <Stack className={classes.column}>
        {canView('batchupgradeoperation') ? <RunningPanel expected={statistics.running_batches} /> : null}
        <FailuresPanel statistics={statistics} />
        {canView('device') ? <AttentionPanel statistics={statistics} /> : null}
      </Stack>
    </SimpleGrid>
  );
}

function FleetTitle({ total }: { total: number }) {
  const { t } = useTranslation();
  const { organizations, chosen } = useOrganizationChoice();
  const fleet = t('home.fleet', { count: total, n: formatNumber(total) });
  if (chosen) return t('home.ofOrganization', { fleet, name: chosen.name });
  if (organizations.length < 2) return fleet;
  return t('home.inOrganizations', { fleet, count: organizations.length, n: formatNumber(organizations.length) });
}
