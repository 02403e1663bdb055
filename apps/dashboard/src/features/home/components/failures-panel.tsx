import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Statistics } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { Panel } from '../../../shared/ui/panel';
import { reasonAdvice, reasonMeaning } from '../../upgrades/operation-status';
import { failuresOf } from '../fleet-figures';
import classes from './home.module.css';

const list = (filter: string) => `${paths.operations}?${filter}&since=day`;

/** Why upgrades failed in the last day, and the list behind each reason. */
export function FailuresPanel({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const { total, reasons } = failuresOf(statistics);
  return (
    <Panel title={t('home.failuresTitle')}>
      {total === 0 ? <Text c="dimmed">{t('home.noneFailedText')}</Text> : null}
      <ul className={classes.list}>
        {reasons.map(({ reason, count }) => (
          <li key={reason} className={classes.row}>
            <span className={classes.count}>{formatNumber(count)}</span>
            <span className={classes.grow}>
              {reason ? (
                <>
                  <Anchor component={Link} to={list(`reason_code=${reason}`)} underline="always">
                    {reasonMeaning(reason)}
                  </Anchor>
                  {' · '}
                  <Text span c="dimmed">
                    {reasonAdvice(reason)}
                  </Text>
                </>
              ) : (
                <Anchor component={Link} to={list('status=failed')} underline="always">
                  {t('home.noReason')}
                </Anchor>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
