import { Group, NativeSelect, Pagination, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pageSizes, usePageSize } from '../hooks/use-page-size';

interface PagerProps {
  page: number;
  count: number;
  onChange: (page: number) => void;
  /** Between the range and the pages. */
  children?: ReactNode;
}

/** "1–25 of 2 000", how many rows a page has, and the pages when there is more than one. */
export function Pager({ page, count, onChange, children }: PagerProps) {
  const { t } = useTranslation();
  const [pageSize, choosePageSize] = usePageSize();
  const pages = Math.ceil(count / pageSize);
  if (count === 0) return null;
  return (
    <Group justify="space-between" mt="sm" gap="xs">
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {t('pager.range', { from: (page - 1) * pageSize + 1, to: Math.min(page * pageSize, count), count })}
        </Text>
        {count > pageSizes[0] ? (
          <NativeSelect
            aria-label={t('pager.size')}
            size="xs"
            data={pageSizes.map((size) => ({ value: String(size), label: t('pager.rows', { n: size }) }))}
            value={String(pageSize)}
            onChange={(event) => {
              choosePageSize(Number(event.currentTarget.value));
              onChange(1);
            }}
          />
        ) : null}
      </Group>
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
