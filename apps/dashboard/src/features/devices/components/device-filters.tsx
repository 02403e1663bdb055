import { reasonCodes } from '@firmware-upgrader/domain';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { FilterBar } from '../../../shared/ui/filter-bar';
import { FilterSelect } from '../../../shared/ui/filter-select';
import { SearchInput } from '../../../shared/ui/search-input';
import { buildsQuery } from '../../builds/api/builds.queries';
import { usePlaceChoices } from '../../places/place-choices';
import { useCanView } from '../../session/api/session.queries';
import { useOrganizationChoice } from '../../session/organization-choice';
import { reasonMeaning } from '../../upgrades/operation-status';
import { deviceValuesQuery } from '../api/devices.queries';
import type { DeviceFilterName, DeviceFilterValues } from '../device-filters';

interface DeviceFiltersProps {
  filters: DeviceFilterValues;
  setFilter: (name: DeviceFilterName, value: string | null) => void;
  onClear?: () => void;
}

const firmwareStates = ['latest', 'behind', 'unknown'] as const;
const contacts = ['hour', 'day', 'week'] as const;
const attentions = ['no_model', 'no_connection', 'check_failed', 'firmware_unclear', 'registration_refused'] as const;
const dailyNames = ['firmware', 'group', 'model'] as const satisfies readonly DeviceFilterName[];
/** Of the filters those that are not always there. */
const further = [
  'organization',
  'location',
  'installed_build',
  'is_working',
  'contact',
  'attention',
  'check_reason',
  'is_deactivated',
] as const satisfies readonly DeviceFilterName[];

/** The few filters of every day, and the others once somebody wants them. */
export function DeviceFilters({ filters, setFilter, onClear }: DeviceFiltersProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const lists = useFilterLists();
  // A phone has room for the search alone.
  const isNarrow = useMediaQuery('(max-width: 40em)', false);
  const isUsed = [...further, ...(isNarrow ? dailyNames : [])].some((name) => filters[name] !== '');
  const isShown = isOpen || isUsed;
  const select = (
    name: DeviceFilterName,
    label: string,
    placeholder: string,
    // Undefined: not the person's to see. What is still to come has its place already.
    data: readonly { value: string; label: string }[] | undefined,
  ) =>
    data ? (
      <FilterSelect
        key={name}
        label={label}
        placeholder={placeholder}
        data={data}
        value={filters[name]}
        onChange={(value) => setFilter(name, value)}
      />
    ) : null;

  const daily = [
    select(
      'firmware',
      t('devices.firmware'),
      t('devices.anyFirmware'),
      firmwareStates.map((value) => ({ value, label: t(`devices.firmwareState.${value}`) })),
    ),
    select('group', t('devices.group'), t('start.anyGroup'), lists.groups),
    select('model', t('devices.model'), t('devices.anyModel'), lists.models),
  ];

  return (
    <FilterBar onClear={onClear}>
      <SearchInput
        label={t('devices.search')}
        value={filters.search}
        onChange={(value) => setFilter('search', value)}
      />
      {isNarrow && !isShown ? null : daily}
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        aria-expanded={isShown}
        onClick={() => setIsOpen(!isOpen)}
        disabled={isUsed}
      >
        {isNarrow ? t('list.filters') : t('devices.moreFilters')}
      </Button>
      {isShown ? (
        <>
          {lists.organizations.length > 1
            ? select('organization', t('devices.organization'), t('devices.anyOrganization'), lists.organizations)
            : null}
          {select('location', t('start.location'), t('start.anyLocation'), lists.locations)}
          {select('installed_build', t('devices.installed'), t('devices.anyBuild'), lists.builds)}
          {select('is_working', t('devices.connection'), t('devices.anyConnection'), [
            { value: 'true', label: t('devices.connectionWorks') },
            { value: 'false', label: t('devices.connectionFails') },
          ])}
          {select(
            'contact',
            t('devices.lastContactLabel'),
            t('devices.anyContact'),
            contacts.map((value) => ({ value, label: t(`devices.silent.${value}`) })),
          )}
          {select(
            'attention',
            t('devices.attentionLabel'),
            t('devices.anyAttention'),
            attentions.map((value) => ({ value, label: t(`devices.attention.${value}`) })),
          )}
          {select(
            'check_reason',
            t('devices.checkReason'),
            t('devices.anyCheckReason'),
            reasonCodes.map((value) => ({ value, label: reasonMeaning(value) })),
          )}
          {select('is_deactivated', t('devices.activity'), t('devices.anyActivity'), [
            { value: 'false', label: t('devices.active') },
            { value: 'true', label: t('devices.deactivated') },
          ])}
        </>
      ) : null}
    </FilterBar>
  );
}

/** What there is to choose from, as far as the person may see it. */
function useFilterLists() {
  const canView = useCanView();
  const { organizations, chosen } = useOrganizationChoice();
  const places = usePlaceChoices(chosen?.id ?? null);
  const builds = useQuery({ ...buildsQuery({ ordering: '-created', ...WHOLE_LIST }), enabled: canView('build') });
  const { data: values } = useQuery(deviceValuesQuery);
  return {
    // The switch in the top bar has said it already.
    organizations: chosen ? [] : organizations.map(({ id, name }) => ({ value: id, label: name })),
    ...places,
    models: (values?.model ?? []).map(({ value }) => ({ value, label: value })),
    builds: canView('build')
      ? (builds.data?.results ?? []).map(({ id, version, category_relation: { name } }) => ({
          value: id,
          label: `${name} ${version}`,
        }))
      : undefined,
  };
}
