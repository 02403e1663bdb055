import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { Panel } from '../../../shared/ui/panel';
import { QueryView, RowsSkeleton } from '../../../shared/ui/query-view';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { operationsQuery } from '../../upgrades/api/operations.queries';
import { operationStatus } from '../../upgrades/operation-status';
import classes from './home.module.css';

export function LatestUpgradesPanel() {
  const { t } = useTranslation();
  const query = useQuery(operationsQuery({ page_size: 6 }));
  return (
    <Panel
      title={t('home.latestTitle')}
      actions={
        <Anchor component={Link} to={paths.operations} size="sm">
          {t('home.all')}
        </Anchor>
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={3} />}
        isEmpty={({ count }) => count === 0}
        empty={<Text c="dimmed">{t('operations.emptyText')}</Text>}
      >
        {({ results }) => (
          <ul className={classes.list}>
            {results.map((operation) => (
              <li key={operation.id} className={classes.row}>
                <Anchor component={Link} to={paths.operation(operation.id)}>
                  {operation.device_name}
                </Anchor>
                <span className={classes.grow}>
                  <Status {...operationStatus(t, operation)} />
                </span>
                <Text span size="sm" c="dimmed">
                  <Time iso={operation.created} />
                </Text>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}
