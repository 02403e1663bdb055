import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem } from '../../../shared/ui/notify';
import { Time } from '../../../shared/ui/time';
import { useMe } from '../../session/api/session.queries';
import { holdQuery, useSetHold } from '../api/hold.queries';
import classes from './hold-bar.module.css';

/** Across every page while upgrades are on hold. */
export function HoldBar() {
  const { t } = useTranslation();
  const { data: hold } = useQuery(holdQuery);
  const { is_superuser } = useMe();
  const setHold = useSetHold();
  if (!hold?.active) return null;
  return (
    <div className={classes.bar} role="status">
      <IconPlayerPause size={18} aria-hidden />
      <span className={classes.words}>
        <strong>{t('hold.active')}</strong> <Time iso={hold.since} fallback="" />
        {hold.note ? ` · ${hold.note}` : null}
      </span>
      {is_superuser ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={setHold.isPending}
          onClick={() => setHold.mutate({ active: false }, { onError: notifyProblem })}
        >
          {t('hold.release')}
        </Button>
      ) : null}
    </div>
  );
}
