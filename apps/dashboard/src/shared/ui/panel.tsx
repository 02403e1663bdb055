import { Group, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
  /** Without inner space, for tables that reach the edge. */
  flush?: boolean;
}

export function Panel({ title, actions, children, flush }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} data-flush={flush || undefined} aria-labelledby={title ? id : undefined}>
      {title ? (
        <Group justify="space-between" className={classes.head} gap="xs">
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {actions}
        </Group>
      ) : null}
      {children}
    </section>
  );
}
