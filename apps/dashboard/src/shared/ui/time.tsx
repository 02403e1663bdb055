import { formatExactTime, formatWhen } from '../format/format';
import { useNow } from '../hooks/use-now';

/** A server whose clock is ahead, or the step of ours, must not put the past into the future. */
const notBefore = (iso: string, now: number) => Math.max(now, new Date(iso).getTime());

/** How long ago (or the date, beyond a day), with the exact time and zone on hover. */
export function Time({ iso, fallback = '–' }: { iso: string | null | undefined; fallback?: string }) {
  const now = useNow();
  if (!iso) return fallback;
  return (
    <time dateTime={iso} title={formatExactTime(iso)}>
      {formatWhen(iso, notBefore(iso, now))}
    </time>
  );
}
