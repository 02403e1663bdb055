import { SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/format/format';
import { PageHeader } from '../../../shared/ui/page-header';
import { devicesQuery } from '../../devices/api/devices.queries';
import { useCanView } from '../../session/api/session.queries';
import { operationsQuery } from '../../upgrades/api/operations.queries';
import { useFailuresOfLastDay } from '../use-failures';
import { FailuresPanel } from './failures-panel';
import { FirstSteps } from './first-steps';
import classes from './home.module.css';
import { LatestUpgradesPanel } from './latest-upgrades-panel';
import { NewDevicesPanel } from './new-devices-panel';
import { RunningPanel } from './running-panel';
import { VersionsPanel } from './versions-panel';

export function HomePage() {
  const { t } = useTranslation();
  const canView = useCanView();
  const devices = useQuery({ ...devicesQuery({ page_size: 1 }), enabled: canView('device') });
  const count = devices.data?.count ?? 0;
  const seesUpgrades = canView('upgradeoperation');
  return (
    <>
      <PageHeader
        title={devices.data ? t('home.fleet', { count, n: formatNumber(count) }) : t('menu.home')}
        answer={seesUpgrades ? <HomeAnswer /> : ' '}
      />
      <FirstSteps />
      <SimpleGrid cols={{ base: 1, md: 2 }} className={classes.grid}>
        <Stack>
          {canView('build') ? <VersionsPanel /> : null}
          {seesUpgrades ? <LatestUpgradesPanel /> : null}
        </Stack>
        <Stack>
          {canView('batchupgradeoperation') ? <RunningPanel /> : null}
          {seesUpgrades ? <FailuresPanel /> : null}
          {canView('device') ? <NewDevicesPanel /> : null}
        </Stack>
      </SimpleGrid>
    </>
  );
}

/** What goes on in the fleet, in one line. */
function HomeAnswer() {
  const { t } = useTranslation();
  const running = useQuery(operationsQuery({ status: 'in-progress', page_size: 1 }));
  const failures = useFailuresOfLastDay();
  if (!running.data || !failures.data) return ' ';
  const { count } = running.data;
  const failed = failures.data.total;
  return [
    count > 0 ? t('home.running', { count, n: formatNumber(count) }) : t('home.nothingRuns'),
    failed > 0 ? t('home.failed', { count: failed, n: formatNumber(failed) }) : t('home.noneFailed'),
  ].join(' · ');
}
