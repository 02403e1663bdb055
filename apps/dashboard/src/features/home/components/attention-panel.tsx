import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Statistics } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { Panel } from '../../../shared/ui/panel';
import { fleetFigures } from '../fleet-figures';
import classes from './home.module.css';

type Attention = keyof Statistics['attention'];

/** What no upgrade puts right: somebody has to look. */
export function AttentionPanel({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const { silent } = fleetFigures(statistics);
  const kinds = Object.entries(statistics.attention) as [Attention, number][];
  const rows = [
    ...kinds.map(([kind, count]) => ({
      filter: `attention=${kind}`,
      count,
      words: t(`home.attention.${kind}`),
      advice: t(`home.attentionAdvice.${kind}`),
    })),
    {
      filter: 'contact=week',
      count: silent,
      words: t('home.attention.silent'),
      advice: t('home.attentionAdvice.silent'),
    },
  ].filter(({ count }) => count > 0);
  return (
    <Panel title={t('home.attentionTitle')}>
      {rows.length === 0 ? <Text c="dimmed">{t('home.noAttention')}</Text> : null}
      <ul className={classes.list}>
        {rows.map(({ filter, count, words, advice }) => (
          <li key={filter} className={classes.row}>
            <span className={classes.count}>{formatNumber(count)}</span>
            <span className={classes.grow}>
              <Anchor component={Link} to={`${paths.devices}?${filter}`} underline="always">
                {words}
              </Anchor>
              {' · '}
              <Text span c="dimmed">
                {advice}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
