import { isReasonCode, type ReasonCode } from '@firmware-upgrader/domain';
import { Anchor, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Build, UpgradeSummary } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { Panel } from '../../../shared/ui/panel';
import { QueryView } from '../../../shared/ui/query-view';
import { upgradeSummaryQuery, type Plan } from '../api/batches.queries';
import { reasonMeaning } from '../operation-status';
import classes from './upgrade-summary-panel.module.css';

export function skippedTotal(summary: UpgradeSummary | undefined): number {
  return Object.values(summary?.skipped ?? {}).reduce((sum, count) => sum + (count ?? 0), 0);
}

/** What will happen before it happens: how many go, per model, and how many are skipped, per reason. */
export function UpgradeSummaryPanel({ build, plan }: { build: Build; plan: Plan }) {
  const { t } = useTranslation();
  const query = useQuery(upgradeSummaryQuery(build.id, plan));
  return (
    <Panel>
      <QueryView query={query}>
        {(summary) => (
          <SimpleGrid cols={{ base: 1, sm: 2 }} aria-busy={query.isPlaceholderData}>
            <section>
              <Text component="h2" className={classes.figure}>
                {t('start.willUpgrade', { count: summary.total, n: formatNumber(summary.total) })}
              </Text>
              <Counted rows={summary.models.map(({ model, count }) => ({ key: model, words: model, count }))} />
              {summary.running > 0 ? (
                <Text size="sm" c="var(--status-amber)" mt="xs">
                  {t('start.running', { count: summary.running, n: formatNumber(summary.running) })}
                </Text>
              ) : null}
            </section>
            <section>
              <Text component="h2" className={classes.figure} c="dimmed">
                {t('start.willSkip', { count: skippedTotal(summary), n: formatNumber(skippedTotal(summary)) })}
              </Text>
              <Counted
                rows={Object.entries(summary.skipped).map(([reason, count]) => ({
                  key: reason,
                  words: reasonMeaning(reason),
                  count: count ?? 0,
                  shows: { decision: 'skip', reason_code: reason },
                  fix: isReasonCode(reason) ? remedy(reason, build.id) : undefined,
                }))}
              />
            </section>
          </SimpleGrid>
        )}
      </QueryView>
    </Panel>
  );
}

/** Where what keeps a device out can be put right. */
function remedy(reason: ReasonCode, buildId: string): string | undefined {
  if (reason === 'no-image-for-model') return paths.build(buildId);
  if (reason === 'no-connection') return `${paths.devices}?attention=no_connection`;
  if (reason === 'model-unknown') return `${paths.devices}?attention=no_model`;
  if (reason === 'device-deactivated') return `${paths.devices}?is_deactivated=true`;
  return undefined;
}

interface CountedRow {
  key: string;
  words: string;
  count: number;
  /** As filters of the list of every device. */
  shows?: Record<string, string>;
  fix?: string;
}

function Counted({ rows }: { rows: readonly CountedRow[] }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const showing = (filters: Record<string, string>) => {
    const next = new URLSearchParams(params);
    next.delete('page');
    for (const [name, value] of Object.entries(filters)) next.set(name, value);
    return `?${next}`;
  };
  return (
    <ul className={classes.list}>
      {rows.map(({ key, words, count, shows, fix }) => (
        <li key={key} className={classes.row}>
          <span className={classes.count}>{formatNumber(count)}</span>
          <span>
            {shows ? (
              <Anchor component={Link} to={showing(shows)} preventScrollReset c="inherit" underline="always">
                {words}
              </Anchor>
            ) : (
              words
            )}
            {fix ? (
              <>
                {' → '}
                <Anchor component={Link} to={fix} underline="always">
                  {t('start.fix')}
                </Anchor>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
