import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { errorMessage } from '../../../shared/api/errors';
import { formatNumber } from '../../../shared/format/format';
import { Panel } from '../../../shared/ui/panel';
import { RowsSkeleton } from '../../../shared/ui/query-view';
import { Delayed } from '../../../shared/ui/delayed';
import { Problem } from '../../../shared/ui/form-problem';
import { reasonAdvice, reasonMeaning } from '../../upgrades/operation-status';
import { useFailuresOfLastDay } from '../use-failures';
import classes from './home.module.css';

/** Why upgrades failed in the last day, and the list behind each reason. */
export function FailuresPanel() {
  const { t } = useTranslation();
  const { data, error } = useFailuresOfLastDay();
  return (
    <Panel title={t('home.failuresTitle')}>
      {error ? <Problem text={errorMessage(error)} /> : null}
      {!data && !error ? (
        <Delayed>
          <RowsSkeleton rows={2} />
        </Delayed>
      ) : null}
      {data?.total === 0 ? <Text c="dimmed">{t('home.noneFailedText')}</Text> : null}
      <ul className={classes.list}>
        {data?.reasons.map(({ reason, count }) => (
          <li key={reason} className={classes.row}>
            <span className={classes.count}>{formatNumber(count)}</span>
            <span className={classes.grow}>
              {reason ? (
                <>
                  <Anchor component={Link} to={`${paths.operations}?reason_code=${reason}`} underline="always">
                    {reasonMeaning(reason)}
                  </Anchor>{' '}
                  <Text span c="dimmed">
                    {reasonAdvice(reason)}
                  </Text>
                </>
              ) : (
                <Anchor component={Link} to={`${paths.operations}?status=failed`}>
                  {t('home.noReason')}
                </Anchor>
              )}
            </span>
          </li>
        ))}
      </ul>
      {data?.isSample ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('home.sample', { n: formatNumber(data.total) })}
        </Text>
      ) : null}
    </Panel>
  );
}
