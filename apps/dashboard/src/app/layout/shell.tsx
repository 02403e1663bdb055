import {
  ActionIcon,
  AppShell,
  Burger,
  Group,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconMoon, IconSun } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration } from 'react-router-dom';
import { SearchBox } from '../../features/search/components/search-box';
import { OrganizationSwitch } from '../../features/session/components/organization-switch';
import { PersonMenu } from '../../features/session/components/person-menu';
import { HoldBar } from '../../features/upgrades/components/hold-bar';
import { Logo } from '../../shared/ui/logo';
import { RowsSkeleton } from '../../shared/ui/query-view';
import { Delayed } from '../../shared/ui/delayed';
import { paths } from '../paths';
import { menuLabel, useMenuPages } from './menu-entries';
import { Rail } from './rail';
import classes from './shell.module.css';

export function Shell() {
  const { t } = useTranslation();
  const searchPages = useMenuPages().map(({ path, menu }) => ({ path, label: menuLabel(t, menu) }));
  const [isDrawerOpen, drawer] = useDisclosure(false);
  const [isNarrow, setIsNarrow] = useLocalStorage({ key: 'rail-narrow', defaultValue: false });

  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: isNarrow ? 60 : 216, breakpoint: 'sm', collapsed: { mobile: !isDrawerOpen } }}
      padding={0}
    >
      <a href="#content" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Group gap="xs" wrap="nowrap">
          <Burger
            opened={isDrawerOpen}
            onClick={drawer.toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={t('shell.menu')}
            aria-expanded={isDrawerOpen}
          />
          <Link to={paths.home} className={classes.home}>
            <Logo />
          </Link>
        </Group>
        <Group gap={4} wrap="nowrap" className={classes.tools}>
          <OrganizationSwitch />
          <SearchBox pages={searchPages} />
          <ThemeSwitch />
          <PersonMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.rail}>
        <Rail isNarrow={isNarrow && !isDrawerOpen} onNavigate={drawer.close} />
        <Group visibleFrom="sm" p={12}>
          <Tooltip label={isNarrow ? t('shell.widen') : t('shell.narrow')} position="right">
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              onClick={() => setIsNarrow(!isNarrow)}
              aria-label={isNarrow ? t('shell.widen') : t('shell.narrow')}
            >
              {isNarrow ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
            </ActionIcon>
          </Tooltip>
        </Group>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <HoldBar />
        <div className={classes.content}>
          <Suspense
            fallback={
              <Delayed>
                <RowsSkeleton />
              </Delayed>
            }
          >
            <Outlet />
          </Suspense>
        </div>
      </AppShell.Main>
      <Notifications position="bottom-right" />
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </AppShell>
  );
}

function ThemeSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const label = isDark ? t('shell.light') : t('shell.dark');
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
        aria-label={label}
      >
        {isDark ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}
