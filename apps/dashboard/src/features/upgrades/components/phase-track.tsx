import { isTerminal, upgradePhases, type UpgradePhase } from '@firmware-upgrader/domain';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Operation } from '../../../shared/api/contract';
import classes from './phase-track.module.css';

/** `queued` is only waiting; the others are what happens to the device. */
const steps: readonly UpgradePhase[] = upgradePhases.slice(1);

/** The way of one upgrade: what is over, what runs, what comes, and the point after which there is no way back. */
export function PhaseTrack({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const current = steps.indexOf(operation.phase);
  const isOver = isTerminal(operation.status);
  const stateOf = (index: number) => {
    if (operation.status === 'success') return 'done';
    if (index < current) return 'done';
    if (index > current) return 'ahead';
    return isOver ? operation.status : 'current';
  };
  return (
    <>
      <VisuallyHidden
        role="progressbar"
        aria-label={t('operations.progress')}
        aria-valuenow={operation.progress}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        {operation.progress} %
      </VisuallyHidden>
      <ol className={classes.track}>
        {steps.map((phase, index) => (
          <li
            key={phase}
            className={classes.step}
            data-state={stateOf(index)}
            data-no-return={phase === 'flashing' || undefined}
            aria-current={stateOf(index) === 'current' ? 'step' : undefined}
          >
            <span className={classes.bar} />
            <span className={classes.word}>{t(`phase.${phase}`)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
