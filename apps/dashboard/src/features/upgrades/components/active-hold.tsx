import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Hold } from '../../../shared/api/contract';
import { ReleaseButton } from './hold-button';
import classes from './active-hold.module.css';
import { HoldWords } from './hold-words';

export function ActiveHold({ hold }: { hold: Hold }) {
  const { t } = useTranslation();
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
