import { Button, Menu, Text } from '@mantine/core';
import { IconDots, IconRocket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ComponentType, type LazyExoticComponent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Build } from '../../../shared/api/contract';
import { type AddedText, addedText, isAddedText, useAdded } from '../../../shared/extensions';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { PageHeader } from '../../../shared/ui/page-header';
import { PageTabs } from '../../../shared/ui/page-tabs';
import { QueryView } from '../../../shared/ui/query-view';
import { Time } from '../../../shared/ui/time';
import { useCan, useCanView } from '../../session/api/session.queries';
import { useOrganizationName } from '../../session/organization-name';
import { useMayChange } from '../../session/shared-rows';
import { buildQuery, useDeleteBuild } from '../api/builds.queries';
import { BuildDialog } from './build-dialog';

export interface BuildTab {
  id: string;
  label: 'builds.tab.images' | 'builds.tab.upgrades' | 'builds.tab.changelog' | AddedText;
  /** The tab shows to whom may view this. */
  model?: string;
  Component: LazyExoticComponent<ComponentType<{ build: Build }>>;
}

export function BuildPage({ tabs }: { tabs: readonly BuildTab[] }) {
  const { id = '' } = useParams();
  const query = useQuery(buildQuery(id));
  return (
    <QueryView query={query} isPage>
      {(build) => <BuildContent build={build} tabs={tabs} />}
    </QueryView>
  );
}

function BuildContent({ build, tabs }: { build: Build; tabs: readonly BuildTab[] }) {
  const { t } = useTranslation();
  const canView = useCanView();
  const organizationName = useOrganizationName();
  const added = useAdded('buildTabs');
  const shown = [...tabs, ...added]
    .filter(({ model }) => !model || canView(model))
    .map(({ label, ...tab }) => ({ ...tab, label: isAddedText(label) ? addedText(label) : t(label) }));
  return (
    <>
      <PageHeader
        trail={[{ label: t('menu.builds'), to: paths.builds }]}
        title={`${build.category_relation.name} ${build.version}`}
        answer={
          <>
            {[build.os, organizationName(build.category_relation.organization)].filter(Boolean).join(' · ')} ·{' '}
            {t('builds.created')} <Time iso={build.created} />
          </>
        }
        actions={<BuildActions build={build} />}
      />
      <PageTabs tabs={shown} subject={{ build }} />
    </>
  );
}

function BuildActions({ build }: { build: Build }) {
  const { t } = useTranslation();
  const can = useCan();
  const mayChange = useMayChange();
  const navigate = useNavigate();
  const remove = useDeleteBuild();
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const row = build.category_relation;
  const mayEdit = mayChange('change_build', row);
  const mayDelete = mayChange('delete_build', row);
  return (
    <>
      {can('view_build') ? (
        <Button
          component={Link}
          to={paths.startMassUpgrade(build.id)}
          leftSection={<IconRocket size={18} aria-hidden />}
        >
          {t('builds.massUpgrade')}
        </Button>
      ) : null}
      {mayEdit || mayDelete ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" px={10} aria-label={t('devices.moreActions')}>
              <IconDots size={18} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {mayEdit ? <Menu.Item onClick={() => setOpen('edit')}>{t('builds.edit')}</Menu.Item> : null}
            {mayDelete ? (
              <Menu.Item color="var(--status-red)" onClick={() => setOpen('delete')}>
                {t('builds.delete')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {open === 'edit' ? <BuildDialog build={build} onClose={() => setOpen(null)} /> : null}
      <ConfirmDialog
        opened={open === 'delete'}
        onClose={() => setOpen(null)}
        title={t('builds.deleteTitle', { name: `${row.name} ${build.version}` })}
        confirmLabel={t('builds.delete')}
        isDangerous
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(build.id, { onSuccess: () => void navigate(paths.builds) })}
      >
        <Text>{t('builds.deleteText')}</Text>
      </ConfirmDialog>
    </>
  );
}
