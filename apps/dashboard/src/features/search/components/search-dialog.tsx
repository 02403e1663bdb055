import { createSpotlight, Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowRight, IconHistory, IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { errorMessage } from '../../../shared/api/errors';
import { useSearch, type Found } from '../api/search.queries';
import { useRecent } from '../recent';
import classes from './search-dialog.module.css';

const PAUSE_MS = 200;

interface SearchDialogProps {
  pages: readonly { label: string; path: string }[];
  onClose: () => void;
}

interface Group {
  readonly label: string;
  readonly icon: typeof IconSearch;
  readonly found: readonly Found[];
}

/** Mounted while it is open. */
export function SearchDialog({ pages, onClose }: SearchDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [[store, spotlight]] = useState(createSpotlight);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { groups, isAnswering, error } = useSearch(asked);
  const { recent, remember } = useRecent();
  const isSearching = isAnswering || asked !== text.trim();
  useEffect(() => spotlight.open(), [spotlight]);

  const isIn = (label: string) => label.toLowerCase().includes(text.trim().toLowerCase());
  const fittingPages = pages.filter(({ label }) => isIn(label)).map((page) => ({ ...page, detail: '' }));
  const shown: Group[] = [
    ...(text.trim() === '' ? [{ label: t('search.recent'), icon: IconHistory, found: recent }] : []),
    ...groups.map(({ kind, found }) => ({ label: t(`menu.${kind}`), icon: IconSearch, found })),
    { label: t('search.pages'), icon: IconArrowRight, found: fittingPages },
  ].filter(({ found }) => found.length > 0);
  const count = shown.reduce((sum, { found }) => sum + found.length, 0);

  const go = (found: Found) => {
    remember(found);
    void navigate(found.path);
  };

  /** Nobody has to go down to the first of what was found. */
  const openFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = shown[0]?.found[0];
    if (event.key !== 'Enter' || isSearching || !first) return;
    if (event.currentTarget.closest('[role="dialog"]')?.querySelector('[data-selected]')) return;
    go(first);
    spotlight.close();
  };

  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      onSpotlightClose={onClose}
      scrollable
      maxHeight="min(60dvh, 520px)"
      centered={false}
      yOffset="10dvh"
      overlayProps={{ blur: 0 }}
      transitionProps={{ duration: 0 }}
      returnFocus
      attributes={{ content: { 'aria-label': t('search.title') } }}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.title')}
        onKeyDown={openFirst}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <div className={classes.count} role="status">
        {error ? errorMessage(error) : isSearching ? t('search.searching') : t('search.found', { count })}
      </div>
      <Spotlight.ActionsList>
        {shown.map(({ label, icon: Icon, found }) => (
          <Spotlight.ActionsGroup key={label} label={label} role="group" aria-label={label}>
            {found.map((one) => (
              <Spotlight.Action
                key={one.path}
                label={one.label}
                description={one.detail}
                leftSection={<Icon size={16} aria-hidden />}
                onClick={() => go(one)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {count === 0 && !isSearching ? <Spotlight.Empty>{t('search.nothing')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
