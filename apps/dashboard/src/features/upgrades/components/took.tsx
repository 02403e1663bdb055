import type { Operation } from '../../../shared/api/contract';
import { formatDuration } from '../../../shared/format/format';
import { useNow } from '../../../shared/hooks/use-now';

/** How long an upgrade took, or runs so far. */
export function Took({ operation }: { operation: Pick<Operation, 'started_at' | 'finished_at'> }) {
  const now = useNow();
  if (!operation.started_at) return '–';
  const end = operation.finished_at ? new Date(operation.finished_at).getTime() : now;
  return formatDuration(end - new Date(operation.started_at).getTime());
}
