import { IconPlayerPause } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useIsManager } from '../../session/api/session.queries';
import { holdQuery } from '../api/hold.queries';
import { ReleaseButton } from './hold-button';
import classes from './hold-bar.module.css';
import { HoldWords } from './hold-words';

/** Across every page while upgrades are on hold. */
export function HoldBar() {
  const { t } = useTranslation();
  const { data: hold } = useQuery({ ...holdQuery, enabled: useIsManager() });
  if (!hold?.active) return null;
  return (
    <div className={classes.bar} role="status">
      <IconPlayerPause size={18} aria-hidden />
      <span className={classes.words}>
        <strong>{t('hold.active')}</strong> <HoldWords hold={hold} />
      </span>
      <ReleaseButton size="compact-sm" />
    </div>
  );
}
