import { formatNumber } from '../format/format';
import { Status, type StatusKind } from './status';
import classes from './segment-bar.module.css';

export interface Segment {
  kind: StatusKind;
  word: string;
  count: number;
}

/** Parts of a whole in their status colours, and the same numbers in words below. */
export function SegmentBar({ segments, label }: { segments: readonly Segment[]; label: string }) {
  const shown = segments.filter(({ count }) => count > 0);
  return (
    <figure className={classes.figure} aria-label={label}>
      <div className={classes.bar} aria-hidden>
        {shown.map(({ kind, count }) => (
          <span key={kind} className={classes.part} data-kind={kind} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={classes.words}>
        {shown.map(({ kind, word, count }) => (
          <li key={kind}>
            <Status kind={kind} word={`${word} ${formatNumber(count)}`} percent={60} />
          </li>
        ))}
      </ul>
    </figure>
  );
}
