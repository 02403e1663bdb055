import { Group, Pagination, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZE } from '../api/paging';

interface PagerProps {
  page: number;
  count: number;
  onChange: (page: number) => void;
  pageSize?: number;
  /** Between the range and the pages. */
  children?: ReactNode;
}

/** "1–25 of 2 000", and the pages when there is more than one. */
export function Pager({ page, count, onChange, pageSize = PAGE_SIZE, children }: PagerProps) {
  const { t } = useTranslation();
  const pages = Math.ceil(count / pageSize);
  if (count === 0) return null;
  return (
    <Group justify="space-between" mt="sm" gap="xs">
      <Text size="sm" c="dimmed">
        {t('pager.range', { from: (page - 1) * pageSize + 1, to: Math.min(page * pageSize, count), count })}
      </Text>
      {children}
      {pages > 1 ? (
        <Pagination
          total={pages}
          value={page}
          onChange={onChange}
          size="sm"
          siblings={1}
          getControlProps={(control) => ({ 'aria-label': t(`pager.${control}`) })}
          getItemProps={(item) => ({ 'aria-label': t('pager.page', { page: item }) })}
        />
      ) : null}
    </Group>
  );
}
