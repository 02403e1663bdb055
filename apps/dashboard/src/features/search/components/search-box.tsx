import { Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search-box.module.css';

const load = async () => ({ default: (await import('./search-dialog')).SearchDialog });
const SearchDialog = lazy(load);
/** Whoever opens the search is told when it cannot be had. */
const loadEarly = () => void load().catch(() => undefined);
/** After the page itself has come. */
const LOAD_AFTER_MS = 1_000;

/** Opens the search for anything, as `/` and Ctrl-K do on every page. */
export function SearchBox({ pages }: { pages: readonly { label: string; path: string }[] }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  // What is typed right after the key must not be lost on the way of the code.
  useEffect(() => {
    const timer = setTimeout(loadEarly, LOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useHotkeys([['/', open]]);
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <UnstyledButton
        className={classes.box}
        onClick={open}
        // The code of the search is on its way before the click.
        onPointerEnter={loadEarly}
        aria-label={t('search.title')}
        aria-keyshortcuts="/ Control+K"
        aria-haspopup="dialog"
      >
        <IconSearch size={18} aria-hidden />
        <span className={classes.words}>{t('search.title')}</span>
        <Kbd size="xs" className={classes.words} aria-hidden>
          /
        </Kbd>
      </UnstyledButton>
      {isOpen ? (
        <Suspense fallback={null}>
          <SearchDialog pages={pages} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
