import { Text, Title } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { usePageHeading } from '../hooks/use-page-heading';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  icon?: ComponentType<{ size: number; stroke: number; className?: string }>;
  title: string;
  /** Stands for the whole page, which has no other heading. */
  isPage?: boolean;
  /** One sentence on what belongs here. */
  text?: string;
  /** The button that starts it. */
  children?: ReactNode;
}

export function EmptyState({ icon: Icon = IconInbox, title, text, isPage, children }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <Icon size={32} stroke={1.5} className={classes.icon} aria-hidden />
      {isPage ? (
        <PageTitle title={title} />
      ) : (
        <Title order={2} size="h2">
          {title}
        </Title>
      )}
      {text ? (
        <Text c="dimmed" size="sm" maw={460}>
          {text}
        </Text>
      ) : null}
      {children ? <div className={classes.action}>{children}</div> : null}
    </div>
  );
}

function PageTitle({ title }: { title: string }) {
  return (
    <Title order={1} size="h2" ref={usePageHeading(title)} tabIndex={-1}>
      {title}
    </Title>
  );
}
