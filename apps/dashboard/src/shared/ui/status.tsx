import {
  IconBan,
  IconCircleArrowUp,
  IconCircleCheck,
  IconCircleDashedCheck,
  IconCircleMinus,
  IconCircleX,
  IconClock,
  IconHelpCircle,
  IconOctagon,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import classes from './status.module.css';

export type StatusKind =
  | 'waiting'
  | 'running'
  | 'success'
  | 'unverified'
  | 'failed'
  | 'aborted'
  | 'cancelled'
  | 'skipped'
  | 'paused'
  | 'behind'
  | 'unknown';

const icons: Record<Exclude<StatusKind, 'running'>, ComponentType<{ size: number; className?: string }>> = {
  waiting: IconClock,
  success: IconCircleCheck,
  unverified: IconCircleDashedCheck,
  failed: IconCircleX,
  aborted: IconOctagon,
  cancelled: IconBan,
  skipped: IconCircleMinus,
  paused: IconPlayerPause,
  behind: IconCircleArrowUp,
  unknown: IconHelpCircle,
};

export interface StatusProps {
  kind: StatusKind;
  /** What it is called, always there: colour and shape alone say nothing. */
  word: string;
  /** Why, in a few words. */
  reason?: string | null;
  /** How far a running thing is. */
  percent?: number;
}

/** The one way a state looks: shape, word and colour. */
export function Status({ kind, word, reason, percent = 0 }: StatusProps) {
  const Icon = kind === 'running' ? undefined : icons[kind];
  return (
    <span className={classes.status} data-kind={kind}>
      {Icon ? <Icon size={16} className={classes.icon} aria-hidden /> : <Ring percent={percent} />}
      <span>
        <span className={classes.word}>{word}</span>
        {reason ? <span className={classes.reason}> · {reason}</span> : null}
      </span>
    </span>
  );
}

const RADIUS = 6;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;

function Ring({ percent }: { percent: number }) {
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" className={classes.icon} aria-hidden>
      <circle cx={8} cy={8} r={RADIUS} className={classes.track} />
      <circle
        cx={8}
        cy={8}
        r={RADIUS}
        className={classes.ring}
        strokeDasharray={`${(Math.max(percent, 4) / 100) * CIRCUMFERENCE} ${CIRCUMFERENCE}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
}
