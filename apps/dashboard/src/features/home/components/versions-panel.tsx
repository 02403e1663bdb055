import { Anchor, SegmentedControl, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Statistics } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { useUrlState } from '../../../shared/hooks/use-url-state';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { Panel } from '../../../shared/ui/panel';
import { versionsByCategory, type CategoryVersions, type InstalledVersion } from '../fleet-figures';
import classes from './home.module.css';

const devicesWith = (build: string) => `${paths.devices}?installed_build=${build}`;

/** Which versions really run, by category: as bars, or the same numbers as a table. */
export function VersionsPanel({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const [view, setView] = useUrlState('versions', 'bars');
  const categories = versionsByCategory(statistics);
  const most = Math.max(1, ...categories.flatMap(({ versions }) => versions.map(({ devices }) => devices)));
  return (
    <Panel
      title={t('home.versionsTitle')}
      actions={
        categories.length > 0 ? (
          <SegmentedControl
            size="xs"
            aria-label={t('home.versionsView')}
            data={[
              { value: 'bars', label: t('home.bars') },
              { value: 'table', label: t('home.table') },
            ]}
            value={view}
            onChange={setView}
          />
        ) : null
      }
    >
      {categories.length === 0 ? <Text c="dimmed">{t('home.noVersions')}</Text> : null}
      {view === 'table' ? (
        <VersionsTable categories={categories} />
      ) : (
        categories.map((category) => <CategoryBars key={category.id} category={category} most={most} />)
      )}
    </Panel>
  );
}

function CategoryBars({ category, most }: { category: CategoryVersions; most: number }) {
  const { t } = useTranslation();
  const { id, name, behind, latestVersion, versions } = category;
  return (
    <section className={classes.category}>
      <h3 className={classes.categoryHead}>
        <Link to={`${paths.builds}?category=${id}`}>{name}</Link>
        <Text span size="sm" c="dimmed">
          {behind > 0
            ? t('home.categoryBehind', { n: formatNumber(behind), version: latestVersion })
            : t('home.categoryLatest', { version: latestVersion })}
        </Text>
      </h3>
      <ul className={classes.list}>
        {versions.map((one) => (
          <VersionBar key={one.build} version={one} most={most} />
        ))}
      </ul>
    </section>
  );
}

function VersionBar({
  version: { build, version, devices, isLatest },
  most,
}: {
  version: InstalledVersion;
  most: number;
}) {
  const { t } = useTranslation();
  return (
    <li className={classes.version}>
      <Anchor component={Link} to={paths.build(build)} truncate className="mono">
        {version}
      </Anchor>
      <span className={classes.track} aria-hidden>
        <span
          className={classes.share}
          data-latest={isLatest || undefined}
          style={{ width: `${(devices / most) * 100}%` }}
        />
      </span>
      <Anchor
        component={Link}
        to={devicesWith(build)}
        className={classes.devices}
        aria-label={t('home.devicesOn', { count: devices, n: formatNumber(devices), version })}
      >
        {formatNumber(devices)}
      </Anchor>
      {isLatest ? <VisuallyHidden>{t('home.latest')}</VisuallyHidden> : null}
    </li>
  );
}

function VersionsTable({ categories }: { categories: readonly CategoryVersions[] }) {
  const { t } = useTranslation();
  const rows = categories.flatMap(({ name, devices: all, versions }) => versions.map((one) => ({ ...one, name, all })));
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { key: 'category', header: t('home.category'), isTitle: true, cell: ({ name }) => name },
    {
      key: 'version',
      header: t('home.version'),
      cell: ({ build, version, isLatest }) => (
        <>
          <Link to={paths.build(build)} className="mono">
            {version}
          </Link>
          {isLatest ? ` · ${t('home.latest')}` : null}
        </>
      ),
    },
    {
      key: 'devices',
      header: t('menu.devices'),
      align: 'right',
      cell: ({ build, devices }) => <Link to={devicesWith(build)}>{formatNumber(devices)}</Link>,
    },
    {
      key: 'share',
      header: t('home.share'),
      align: 'right',
      cell: ({ devices, all }) => t('home.percent', { n: formatNumber((devices / all) * 100, 0) }),
    },
  ];
  return <DataTable label={t('home.versionsTitle')} columns={columns} rows={rows} rowKey={({ build }) => build} />;
}
