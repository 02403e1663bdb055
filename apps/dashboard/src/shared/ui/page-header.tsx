import { Anchor, Group, Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { usePageHeading } from '../hooks/use-page-heading';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: ReactNode;
  /** What the tab of the browser says; the title, where that is a text. */
  documentTitle?: string;
  /** The way up, outermost first. */
  trail?: readonly { label: string; to: string }[];
  /** Beside the title: a status, for example. */
  aside?: ReactNode;
  /** The line that answers what one opened the page for. */
  answer?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({
  title,
  documentTitle = typeof title === 'string' ? title : '',
  trail = [],
  aside,
  answer,
  actions,
}: PageHeaderProps) {
  const { t } = useTranslation();
  const heading = usePageHeading(documentTitle);

  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {trail.length > 0 ? (
          <nav className={classes.trail} aria-label={t('shell.breadcrumb')}>
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
          <Title order={1} className={classes.title} ref={heading} tabIndex={-1}>
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
