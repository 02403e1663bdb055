import { formatExactTime, formatWhen } from '../format/format';
import { useNow } from '../hooks/use-now';

/** How long ago (or the date, beyond a day), with the exact time and zone on hover. */
export function Time({ iso, fallback = '–' }: { iso: string | null | undefined; fallback?: string }) {
  const now = useNow(10_000);
  if (!iso) return fallback;
  return (
    <time dateTime={iso} title={formatExactTime(iso)}>
      {formatWhen(iso, now)}
    </time>
  );
}
