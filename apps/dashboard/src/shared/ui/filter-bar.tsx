import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filter-bar.module.css';

/** What narrows the list below it; `onClear` where something does. */
export function FilterBar({ children, onClear }: { children: ReactNode; onClear?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.bar} role="search" aria-label={t('list.filters')}>
      {children}
      {onClear ? (
        <Button variant="subtle" color="gray" leftSection={<IconX size={16} aria-hidden />} onClick={onClear}>
          {t('list.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
