import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** One of several tables of a page, under its own heading. */
export function TableSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h3" id={id} mb={8}>
        {title}
      </Title>
      {children}
    </section>
  );
}
