import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router-dom';
import { errorMessage } from '../../shared/api/errors';
import { EmptyState } from '../../shared/ui/empty-state';
import { paths } from '../paths';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState isPage title={t('problem.noPage')} text={t('problem.noPageText')}>
      <Button component={Link} to={paths.home}>
        {t('problem.toHome')}
      </Button>
    </EmptyState>
  );
}

/** A page that broke: the rest of the dashboard goes on. A newer release replaces files, hence the reload. */
export function PageCrash() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <EmptyState isPage title={t('problem.crash')} text={errorMessage(error)}>
      <Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>
    </EmptyState>
  );
}
