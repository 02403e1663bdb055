import { isTerminal } from '@firmware-upgrader/domain';
import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationDetail } from '../../../shared/api/contract';
import { formatDuration, formatExactTime } from '../../../shared/format/format';
import { useNow } from '../../../shared/hooks/use-now';
import { LogView } from '../../../shared/ui/log-view';
import { groupLines, isOutput, lineText, plainLog, type LogGroup } from '../log-groups';
import classes from './operation-log.module.css';

/** What was said on the way, by phase: the phase and how long it took, our lines, and the device's own set apart. */
export function OperationLog({ operation }: { operation: OperationDetail }) {
  const { t } = useTranslation();
  const { log_lines: lines, device_name: name, created } = operation;
  const groups = useMemo(() => groupLines(lines), [lines]);
  return (
    <section>
      <VisuallyHidden component="h2">{t('operations.log')}</VisuallyHidden>
      <LogView
        text={plainLog(lines)}
        fileName={`upgrade-${name}-${created.slice(0, 19).replaceAll(':', '')}.log`}
        emptyText={t('operations.noLog')}
        isEmpty={lines.length === 0}
      >
        {groups.map((group, index) => (
          // Groups are only ever appended.
          <section key={index} className={classes.group}>
            <h3 className={classes.phase}>
              {group.phase ? t(`phase.${group.phase}`) : t('phase.queued')}
              <GroupDuration group={group} operation={operation} />
            </h3>
            {group.lines.map((line, at) => (
              <div
                key={at}
                className={classes.line}
                data-output={isOutput(line) || undefined}
                title={formatExactTime(line.at)}
              >
                {lineText(line)}
              </div>
            ))}
          </section>
        ))}
      </LogView>
    </section>
  );
}

/** How long the phase took, or takes so far. */
function GroupDuration({ group, operation }: { group: LogGroup; operation: OperationDetail }) {
  const end = group.endedAt ?? operation.finished_at;
  if (!end && isTerminal(operation.status)) return null;
  return (
    <span className={classes.duration}>{end ? between(group.startedAt, end) : <SoFar from={group.startedAt} />}</span>
  );
}

function SoFar({ from }: { from: string }) {
  const now = useNow();
  return formatDuration(Math.max(0, now - new Date(from).getTime()));
}

const between = (from: string, to: string) => formatDuration(new Date(to).getTime() - new Date(from).getTime());
