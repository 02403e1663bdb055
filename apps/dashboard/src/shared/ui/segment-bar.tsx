import { Link } from 'react-router-dom';
import { formatNumber } from '../format/format';
import { Status, type StatusKind } from './status';
import classes from './segment-bar.module.css';

export interface Segment {
  kind: StatusKind;
  word: string;
  count: number;
  /** Where those that it counts are listed. */
  to?: string;
}

const hasAny = ({ count }: Segment) => count > 0;

/** Parts of a whole in their status colours, and the same numbers in words below. */
export function SegmentBar({ segments, label }: { segments: readonly Segment[]; label: string }) {
  const shown = segments.filter(hasAny);
  return (
    <figure className={classes.figure} aria-label={label}>
      <SegmentTrack segments={segments} />
      <ul className={classes.words}>
        {shown.map(({ kind, word, count, to }) => {
          const words = <Status kind={kind} word={`${word} ${formatNumber(count)}`} percent={60} />;
          return (
            <li key={kind}>
              {to === undefined ? (
                words
              ) : (
                <Link to={to} preventScrollReset className={classes.link}>
                  {words}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

/** The bar alone, where words stand beside it. */
export function SegmentTrack({ segments, isSmall }: { segments: readonly Segment[]; isSmall?: boolean }) {
  return (
    <div className={classes.bar} data-small={isSmall || undefined} aria-hidden>
      {segments.filter(hasAny).map(({ kind, count }) => (
        <span key={kind} className={classes.part} data-kind={kind} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}
