import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/format';
import type { SteadyRows } from '../hooks/use-steady-rows';
import classes from './arrivals.module.css';

/** Says what came or went since the rows were put there; the place for it is always kept, so that nothing jumps. */
export function Arrivals<Row>({ steady: { rows, arrived, isPast, catchUp } }: { steady: SteadyRows<Row> }) {
  const { t } = useTranslation();
  const gone = rows.filter(isPast).length;
  const words = [
    ...(arrived > 0 ? [t('list.arrived', { n: formatNumber(arrived) })] : []),
    ...(gone > 0 ? [t('list.gone', { n: formatNumber(gone) })] : []),
  ];
  return (
    <div className={classes.place} role="status">
      {words.length > 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={catchUp}
        >
          {words.join(' · ')}
        </Button>
      ) : null}
    </div>
  );
}
