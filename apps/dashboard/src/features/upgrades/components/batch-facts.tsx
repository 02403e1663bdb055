import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { BatchDetail } from '../../../shared/api/contract';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { formatNumber } from '../../../shared/format/format';
import { Time } from '../../../shared/ui/time';
import { groupsQuery, locationsQuery } from '../../places/api/places.queries';
import { useCanView } from '../../session/api/session.queries';
import { OptionLetters } from './option-letters';

/** When, for whom and how it was asked for, in one line. */
export function BatchFacts({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation();
  const { group, location } = usePlaceNames(batch);
  return (
    <Group gap="4px 16px" mt="sm">
      <Fact>
        {t('batches.started')} <Time iso={batch.created} />
      </Fact>
      {batch.group ? <Fact>{t('batches.inGroup', { name: group })}</Fact> : null}
      {batch.location ? <Fact>{t('batches.inLocation', { name: location })}</Fact> : null}
      <Fact>
        <OptionLetters options={batch.upgrade_options} />
      </Fact>
      <Fact>
        {batch.max_failures === null
          ? t('batches.neverPauses')
          : t('batches.pausesAfter', { count: batch.max_failures, n: formatNumber(batch.max_failures) })}
      </Fact>
      {batch.retry_of ? (
        <Anchor component={Link} to={paths.massUpgrade(batch.retry_of)} size="sm">
          {t('batches.retryOf')}
        </Anchor>
      ) : null}
      <Anchor component={Link} to={paths.build(batch.build.id)} size="sm">
        {t('batches.toBuild')}
      </Anchor>
    </Group>
  );
}

function Fact({ children }: { children: ReactNode }) {
  return (
    <Text component="div" size="sm" c="dimmed">
      {children}
    </Text>
  );
}

function usePlaceNames(batch: BatchDetail): { group: string; location: string } {
  const canView = useCanView();
  const groups = useQuery({ ...groupsQuery(WHOLE_LIST), enabled: batch.group !== null && canView('devicegroup') });
  const locations = useQuery({
    ...locationsQuery(WHOLE_LIST),
    enabled: batch.location !== null && canView('location'),
  });
  return {
    group: groups.data?.results.find(({ id }) => id === batch.group)?.name ?? '–',
    location: locations.data?.results.find(({ id }) => id === batch.location)?.name ?? '–',
  };
}
