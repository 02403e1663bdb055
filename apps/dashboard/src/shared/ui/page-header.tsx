import { Anchor, Group, Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** The way up, outermost first. */
  trail?: readonly { label: string; to: string }[];
  /** Beside the title: a status, for example. */
  aside?: ReactNode;
  /** The line that answers what one opened the page for. */
  answer?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, trail = [], aside, answer, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Firmware Upgrader`;
  }, [title]);

  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {trail.length > 0 ? (
          <nav className={classes.trail} aria-label="Breadcrumb">
            {trail.map(({ label, to }) => (
              <span key={to} className={classes.step}>
                <Anchor component={Link} to={to} size="xs">
                  {label}
                </Anchor>
                <IconChevronRight size={12} aria-hidden />
              </span>
            ))}
          </nav>
        ) : null}
        <Group gap="sm" align="center">
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {aside}
        </Group>
        {answer ? (
          <Text component="div" size="sm" c="dimmed" className={classes.answer}>
            {answer}
          </Text>
        ) : null}
      </div>
      {actions ? <Group className={classes.actions}>{actions}</Group> : null}
    </header>
  );
}
