import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Setting } from '../../../shared/api/contract';
import { codeText } from '../../../shared/i18n';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { FilterBar } from '../../../shared/ui/filter-bar';
import { FilterSelect } from '../../../shared/ui/filter-select';
import { PageHeader } from '../../../shared/ui/page-header';
import { QueryView } from '../../../shared/ui/query-view';
import { SearchInput } from '../../../shared/ui/search-input';
import { TableSection } from '../../../shared/ui/table-section';
import { HoldPanel } from '../../upgrades/components/hold-panel';
import { settingsQuery } from '../api/settings.queries';
import classes from './settings-page.module.css';

const filterNames = ['search', 'source'] as const;

const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());

/** What this installation is set to. It is changed where it is deployed, not here. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { filters, setFilter, clear, isFiltered } = useListParams(filterNames);
  const query = useQuery(settingsQuery);
  const matches = ({ name, description, source }: Setting) =>
    (contains(name, filters.search) || contains(description, filters.search)) &&
    (filters.source === '' || (source === 'default') === (filters.source === 'default'));
  const groupsOf = (settings: readonly Setting[]) => [...new Set(settings.map(({ group }) => group))];
  return (
    <>
      <PageHeader
        title={t('menu.settings')}
        answer={t('settings.answer')}
        actions={
          <Anchor href="/api/v1/docs/" size="sm">
            {t('settings.apiDocs')}
          </Anchor>
        }
      />
      <Stack>
        <HoldPanel />
        <FilterBar onClear={isFiltered ? clear : undefined}>
          <SearchInput
            label={t('settings.search')}
            value={filters.search}
            onChange={(value) => setFilter('search', value)}
          />
          <FilterSelect
            label={t('settings.source')}
            placeholder={t('settings.anySource')}
            data={[
              { value: 'set', label: t('settings.changed') },
              { value: 'default', label: t('settings.atDefault') },
            ]}
            value={filters.source}
            onChange={(value) => setFilter('source', value)}
          />
        </FilterBar>
        <QueryView
          query={query}
          isEmpty={({ results }) => !results.some(matches)}
          empty={<EmptyState title={t('list.noMatch')} />}
        >
          {({ results }) => {
            const shown = results.filter(matches);
            return groupsOf(shown).map((group) => (
              <TableSection key={group} title={codeText('settings.group', group, group)}>
                <SettingsTable label={group} rows={shown.filter((setting) => setting.group === group)} />
              </TableSection>
            ));
          }}
        </QueryView>
      </Stack>
    </>
  );
}

function SettingsTable({ label, rows }: { label: string; rows: readonly Setting[] }) {
  const { t } = useTranslation();
  const columns: Column<Setting>[] = [
    {
      key: 'name',
      header: t('settings.name'),
      isTitle: true,
      cell: ({ name }) => <span className="mono">{name}</span>,
    },
    {
      key: 'value',
      header: t('settings.value'),
      cell: ({ value }) => (value === '' ? <NotSet /> : <span className={classes.value}>{value}</span>),
    },
    {
      key: 'source',
      header: t('settings.source'),
      cell: ({ source, default: standard }) => {
        if (source === 'default') return t('settings.sourceOf.default');
        return (
          <>
            <strong>{t(`settings.sourceOf.${source === '.env' ? 'file' : source}`)}</strong>
            {standard ? (
              <Text size="xs" c="dimmed" className={classes.value}>
                {t('settings.defaultIs', { value: standard })}
              </Text>
            ) : null}
          </>
        );
      },
    },
    {
      key: 'meaning',
      header: t('settings.meaning'),
      cell: ({ description, unit }) => (
        <>
          <Coded text={description} />{' '}
          <Text span size="xs" c="dimmed">
            <Coded text={unit} />
          </Text>
        </>
      ),
    },
  ];
  return (
    <div className={classes.table}>
      <DataTable label={label} columns={columns} rows={rows} rowKey={({ name }) => name} />
    </div>
  );
}

function NotSet() {
  const { t } = useTranslation();
  return (
    <Text span c="dimmed">
      {t('settings.notSet')}
    </Text>
  );
}

/** What stands between backticks is code. */
function Coded({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
