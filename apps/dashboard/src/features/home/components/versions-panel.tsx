import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { pollEvery } from '../../../shared/api/polling';
import { formatNumber } from '../../../shared/format/format';
import { Panel } from '../../../shared/ui/panel';
import { QueryView, RowsSkeleton } from '../../../shared/ui/query-view';
import { buildsQuery } from '../../builds/api/builds.queries';
import classes from './home.module.css';

/** As many as one takes in at a glance; the rest is on the page of builds. */
const SHOWN = 6;

const POLL_MS = 15_000;

/** On how many devices each build runs. */
export function VersionsPanel() {
  const { t } = useTranslation();
  const query = useQuery({ ...buildsQuery(WHOLE_LIST), refetchInterval: () => pollEvery(POLL_MS, false) });
  const builds = (query.data?.results ?? [])
    .filter(({ installed_count }) => installed_count > 0)
    .sort((one, other) => other.installed_count - one.installed_count)
    .slice(0, SHOWN);
  const most = builds[0]?.installed_count ?? 1;
  return (
    <Panel
      title={t('home.versionsTitle')}
      actions={
        <Anchor component={Link} to={paths.builds} size="sm">
          {t('home.all')}
        </Anchor>
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={3} />}
        isEmpty={() => builds.length === 0}
        empty={<Text c="dimmed">{t('home.noVersions')}</Text>}
      >
        {() => (
          <ul className={classes.list}>
            {builds.map(({ id, version, category_relation, installed_count }) => (
              <li key={id} className={classes.version}>
                <Anchor component={Link} to={paths.build(id)} truncate>
                  {category_relation.name} <span className="mono">{version}</span>
                </Anchor>
                <span className={classes.track} aria-hidden>
                  <span className={classes.share} style={{ width: `${(installed_count / most) * 100}%` }} />
                </span>
                <span className={classes.devices}>{formatNumber(installed_count)}</span>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}
