import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import { menuLabel, useMenuPages } from './menu-entries';
import classes from './rail.module.css';

/** The main navigation: only what the person may open, under its headings. */
export function Rail({ isNarrow, onNavigate }: { isNarrow: boolean; onNavigate: () => void }) {
  const { t } = useTranslation();
  const entries = useMenuPages();

  return (
    <nav className={classes.rail} aria-label={t('shell.navigation')} data-narrow={isNarrow || undefined}>
      {entries.map(({ path, menu }, index) => {
        const startsSection = menu.section !== entries[index - 1]?.menu.section && menu.section;
        const label = menuLabel(t, menu);
        return (
          <div key={path}>
            {startsSection ? <div className={classes.section}>{t(`menu.section.${startsSection}`)}</div> : null}
            <Tooltip label={label} position="right" disabled={!isNarrow}>
              <NavLink to={path} end={path === '/'} className={classes.link ?? ''} onClick={onNavigate}>
                <menu.icon size={18} stroke={1.75} />
                <span className={classes.label}>{label}</span>
              </NavLink>
            </Tooltip>
          </div>
        );
      })}
    </nav>
  );
}
