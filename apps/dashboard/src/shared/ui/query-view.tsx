import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage, hasStatus } from '../api/errors';
import { formatDuration } from '../format/format';
import { useNow } from '../hooks/use-now';
import { Delayed } from './delayed';
import { EmptyState } from './empty-state';
import classes from './query-view.module.css';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  /** In the shape of what comes. */
  skeleton?: ReactNode;
  /** Shown in place of the children when `isEmpty` says so. */
  empty?: ReactNode;
  isEmpty?: (data: Data) => boolean;
  /** It is the whole page: a problem takes the place of the page's heading. */
  isPage?: boolean;
  children: (data: Data) => ReactNode;
}

/** Loading, failed, empty or there: every page shows its data through this, so none is ever blank. */
export function QueryView<Data>({ query, skeleton, empty, isEmpty, isPage, children }: QueryViewProps<Data>) {
  if (query.data === undefined) {
    if (query.isError) return <QueryProblem error={query.error} isPage={isPage} onRetry={() => void query.refetch()} />;
    return <Delayed>{skeleton ?? <RowsSkeleton />}</Delayed>;
  }
  return (
    <>
      {query.isError || query.failureCount > 0 ? <StaleNotice since={query.dataUpdatedAt} /> : null}
      {empty !== undefined && isEmpty?.(query.data) ? empty : children(query.data)}
    </>
  );
}

interface QueryProblemProps {
  error: unknown;
  isPage?: boolean;
  onRetry: () => void;
}

function QueryProblem({ error, isPage, onRetry }: QueryProblemProps) {
  const { t } = useTranslation();
  if (hasStatus(error, 404)) {
    return <EmptyState isPage={isPage} title={t('problem.notFound')} text={t('problem.notFoundText')} />;
  }
  if (hasStatus(error, 403)) {
    return <EmptyState isPage={isPage} title={t('problem.forbidden')} text={t('problem.forbiddenText')} />;
  }
  return (
    <div role="alert">
      <EmptyState icon={IconAlertTriangle} isPage={isPage} title={t('problem.cannotLoad')} text={errorMessage(error)}>
        <Button variant="default" onClick={onRetry}>
          {t('problem.tryAgain')}
        </Button>
      </EmptyState>
    </div>
  );
}

/** A poll failed: what is on the page stays, with its age. */
function StaleNotice({ since }: { since: number }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <Group gap={6} className={classes.stale} role="status">
      <IconCloudOff size={16} aria-hidden />
      <Text size="sm" inherit>
        {t('problem.stale', { age: formatDuration(now - since) })}
      </Text>
    </Group>
  );
}

export function RowsSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <Stack gap="xs" aria-hidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={36} radius={6} />
      ))}
    </Stack>
  );
}
