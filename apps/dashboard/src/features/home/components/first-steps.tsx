import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { PAGE_SIZE } from '../../../shared/api/paging';
import { Panel } from '../../../shared/ui/panel';
import { buildsQuery } from '../../builds/api/builds.queries';
import { categoriesQuery } from '../../categories/api/categories.queries';
import { credentialsQuery } from '../../credentials/api/credentials.queries';
import { devicesQuery } from '../../devices/api/devices.queries';
import { useCan } from '../../session/api/session.queries';
import { operationsQuery } from '../../upgrades/api/operations.queries';
import classes from './home.module.css';

const ANY = { page_size: 1 } as const;

const STEPS = ['add_credentials', 'add_device', 'add_category', 'add_build', 'add_firmwareimage'] as const;

/** Whether the first upgrade is still to come, and the person's to bring about; undefined while nobody knows. */
export function useIsNew(): boolean | undefined {
  // Who may not do every step is no one to set an installation up.
  const isOffered = STEPS.every(useCan());
  const { data, isError } = useQuery({ ...operationsQuery(ANY), enabled: isOffered, refetchInterval: false });
  if (!isOffered || isError) return false;
  return data && data.count === 0;
}

/** The way from an empty installation to the first upgrade. It ticks itself, and is gone after the first upgrade. */
export function FirstSteps() {
  const { t } = useTranslation();
  const credentials = useQuery(credentialsQuery(ANY));
  const devices = useQuery(devicesQuery(ANY));
  const categories = useQuery(categoriesQuery(ANY));
  const builds = useQuery(buildsQuery({ page_size: PAGE_SIZE }));
  const [newest] = builds.data?.results ?? [];
  const ready = builds.data?.results.find(({ image_count }) => image_count > 0);
  const areCounted = [credentials, devices, categories, builds].every(({ data }) => data);

  const steps = [
    { id: 'credentials', isDone: !!credentials.data?.count, to: paths.credentials },
    { id: 'devices', isDone: !!devices.data?.count, to: paths.newDevice },
    { id: 'category', isDone: !!categories.data?.count, to: paths.categories },
    { id: 'build', isDone: !!newest, to: paths.builds },
    { id: 'image', isDone: !!ready, to: newest ? paths.build(newest.id) : paths.builds },
    { id: 'upgrade', isDone: false, to: ready ? paths.startMassUpgrade(ready.id) : paths.builds },
  ] as const;
  const next = areCounted ? steps.find(({ isDone }) => !isDone) : undefined;

  return (
    <div className={classes.stepsFrame}>
      <Panel title={t('firstSteps.title')}>
        <ol className={classes.steps}>
          {steps.map(({ id, isDone, to }) => (
            <li key={id} className={classes.step} data-done={isDone || undefined}>
              {isDone ? (
                <IconCircleCheck size={20} className={classes.tick} aria-label={t('firstSteps.done')} />
              ) : (
                <IconCircle size={20} className={classes.tick} aria-label={t('firstSteps.open')} />
              )}
              <span className={classes.grow}>{t(`firstSteps.${id}`)}</span>
              {id === next?.id ? (
                <Button component={Link} to={to} size="xs">
                  {t(`firstSteps.do.${id}`)}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}
