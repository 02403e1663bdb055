import { Anchor, Grid, NumberInput, Radio, Select, Stack, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Build } from '../../../shared/api/contract';
import { fieldErrors } from '../../../shared/api/errors';
import { useAdded } from '../../../shared/extensions';
import { AddedFields, useAddedForm } from '../../../shared/ui/added-fields';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { QueryView } from '../../../shared/ui/query-view';
import { buildQuery } from '../../builds/api/builds.queries';
import { usePlaceChoices } from '../../places/place-choices';
import { upgradeSummaryQuery, useStartBatch, type Selection } from '../api/batches.queries';
import { upgradersQuery, useOfferedOptions } from '../api/upgraders.queries';
import { defaultChoices, toUpgradeOptions, type OptionChoices } from '../upgrade-options';
import { OptionFields } from './option-fields';
import { Preflight } from './preflight';
import { StartBatchBar } from './start-batch-bar';
import { UpgraderSelect } from './upgrader-select';
import { UpgradeSummaryPanel } from './upgrade-summary-panel';

export function StartBatchPage() {
  const { id = '' } = useParams();
  const query = useQuery(buildQuery(id));
  // Their options are half of the page.
  const upgraders = useQuery(upgradersQuery);
  return (
    <QueryView query={query} isPage>
      {(build) => (upgraders.isLoading ? null : <StartBatch build={build} />)}
    </QueryView>
  );
}

function StartBatch({ build }: { build: Build }) {
  const { t } = useTranslation();
  const [selection, select] = useSelection();
  const [choices, setChoices] = useState<OptionChoices>(defaultChoices);
  const [strategy, setStrategy] = useState('');
  const offered = useOfferedOptions(strategy);
  const plan = { ...selection, upgrade_options: toUpgradeOptions(choices, offered) };
  const [maxFailures, setMaxFailures] = useState<number | ''>('');
  const added = useAdded('batchFields');
  const form = useAddedForm(added);
  const start = useStartBatch(build.id);
  const summary = useQuery(upgradeSummaryQuery(build.id, plan));
  const name = `${build.category_relation.name} ${build.version}`;
  const errors = fieldErrors(start.error);

  return (
    <>
      <PageHeader
        trail={[
          { label: t('menu.builds'), to: paths.builds },
          { label: name, to: paths.build(build.id) },
        ]}
        title={t('start.title', { name })}
        answer={t('start.answer')}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <Panel title={t('start.who')}>
              <Radio.Group
                label={<VisuallyHidden>{t('start.who')}</VisuallyHidden>}
                labelProps={{ className: 'unseen' }}
                value={selection.upgrade_all ? 'all' : 'category'}
                onChange={(value) => select('upgrade_all', value === 'all' ? 'true' : null)}
              >
                <Stack gap={6}>
                  <Radio value="category" label={t('start.onCategory')} />
                  <Radio value="all" label={t('start.alsoWithout')} />
                </Stack>
              </Radio.Group>
            </Panel>
            <Panel title={t('start.where')}>
              <PlaceFields build={build} selection={selection} onSelect={select} errors={errors} />
            </Panel>
            <Panel title={t('start.how')}>
              <Stack gap="md">
                <UpgraderSelect
                  label={t('start.optionsOf')}
                  description={t('start.optionsOfText')}
                  isForOptions
                  value={strategy}
                  onChange={(chosen) => {
                    setStrategy(chosen);
                    setChoices(defaultChoices);
                  }}
                />
                <OptionFields offered={offered} value={choices} onChange={setChoices} errors={errors.upgrade_options} />
                <NumberInput
                  label={t('start.stopAfter')}
                  description={t('start.stopAfterText')}
                  placeholder={t('start.never')}
                  min={1}
                  allowDecimal={false}
                  value={maxFailures}
                  onChange={(value) => setMaxFailures(typeof value === 'number' ? value : '')}
                  error={errors.max_failures?.join(' ')}
                />
                <AddedFields fields={added} form={form} />
              </Stack>
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <UpgradeSummaryPanel build={build} plan={plan} />
            {/* Below the figures, whose room is known only with them. */}
            <div hidden={summary.isLoading}>
              <Stack gap="md">
                <StartBatchBar
                  build={build}
                  name={name}
                  plan={plan}
                  maxFailures={maxFailures === '' ? null : maxFailures}
                  added={form}
                  start={start}
                />
                <Preflight build={build} plan={plan} />
              </Stack>
            </div>
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

type SelectionName = keyof Selection;

/** Who and where, in the URL: a link shows the same plan. */
function useSelection(): [Selection, (name: SelectionName, value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const selection = {
    group: params.get('group'),
    location: params.get('location'),
    upgrade_all: params.get('upgrade_all') === 'true',
  };
  const select = (name: SelectionName, value: string | null) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        next.delete('page');
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return [selection, select];
}

interface PlaceFieldsProps {
  build: Build;
  selection: Selection;
  onSelect: (name: SelectionName, value: string | null) => void;
  errors: Record<string, string[]>;
}

function PlaceFields({ build, selection, onSelect, errors }: PlaceFieldsProps) {
  const { t } = useTranslation();
  const places = usePlaceChoices(build.category_relation.organization);
  return (
    <Stack gap="sm">
      <Select
        label={t('start.group')}
        placeholder={t('start.anyGroup')}
        data={places.groups ?? []}
        value={selection.group}
        onChange={(value) => onSelect('group', value)}
        error={errors.group?.join(' ')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('action.clear') }}
      />
      <Select
        label={t('start.location')}
        placeholder={t('start.anyLocation')}
        data={places.locations ?? []}
        value={selection.location}
        onChange={(value) => onSelect('location', value)}
        error={errors.location?.join(' ')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('action.clear') }}
      />
      {places.groups?.length === 0 && places.locations?.length === 0 ? (
        <Anchor component={Link} to={paths.groups} size="sm">
          {t('start.makeGroups')}
        </Anchor>
      ) : null}
    </Stack>
  );
}
