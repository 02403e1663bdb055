import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { formatNumber } from '../../../shared/format/format';
import { Panel } from '../../../shared/ui/panel';
import { QueryView, RowsSkeleton } from '../../../shared/ui/query-view';
import { Time } from '../../../shared/ui/time';
import { useChosenOrganization } from '../../session/organization-choice';
import { devicesQuery } from '../../devices/api/devices.queries';
import classes from './home.module.css';

export function NewDevicesPanel({ joined }: { joined: number }) {
  const { t } = useTranslation();
  const query = useQuery(devicesQuery({ ...useChosenOrganization('id'), page_size: 6 }));
  return (
    <Panel
      title={t('home.newTitle')}
      actions={
        <Anchor component={Link} to={`${paths.devices}?ordering=-created`} size="sm">
          {joined > 0 ? t('home.joinedDay', { n: formatNumber(joined) }) : t('home.all')}
        </Anchor>
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={3} />}
        isEmpty={({ count }) => count === 0}
        empty={<Text c="dimmed">{t('devices.emptyText')}</Text>}
      >
        {({ results }) => (
          <ul className={classes.list}>
            {results.map((device) => (
              <li key={device.id} className={classes.row}>
                <Anchor component={Link} to={paths.device(device.id)}>
                  {device.name}
                </Anchor>
                <Text span className={classes.grow} c="dimmed" truncate>
                  {device.model}
                </Text>
                <Text span size="sm" c="dimmed">
                  <Time iso={device.created} />
                </Text>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}
