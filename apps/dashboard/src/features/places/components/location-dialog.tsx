import { Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Location } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { useOwnOrganizations } from '../../session/api/session.queries';
import { OrganizationSelect } from '../../session/components/organization-select';
import { useSaveLocation } from '../api/places.queries';
import { otherShapeOf, useLocationForm } from '../location-form';
import { CoordinatesFields } from './coordinates-fields';

export function LocationDialog({ location, onClose }: { location: Location | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [firstOrganization] = useOwnOrganizations();
  const save = useSaveLocation(location?.id);
  const { form, toInput } = useLocationForm(location, firstOrganization?.id ?? '');
  return (
    <FormDialog
      title={location ? t('places.editTitle', { name: location.name }) : t('places.addLocation')}
      submitLabel={location ? t('places.saveLocation') : t('places.addLocation')}
      form={form}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={(values) =>
        save.mutate(toInput(values), {
          onSuccess: onClose,
          onError: (error) => applyServerErrors(form, error, { geometry: 'latitude' }),
        })
      }
    >
      <TextInput label={t('places.name')} required {...form.getInputProps('name')} />
      <OrganizationSelect required {...form.getInputProps('organization')} />
      <Select
        label={t('places.type')}
        data={[
          { value: 'outdoor', label: t('places.outdoor') },
          { value: 'indoor', label: t('places.indoor') },
        ]}
        allowDeselect={false}
        {...form.getInputProps('type')}
      />
      <TextInput label={t('places.address')} {...form.getInputProps('address')} />
      <CoordinatesFields form={form} otherShape={otherShapeOf(location)} />
      <Switch
        label={t('places.mobile')}
        description={t('places.mobileHint')}
        {...form.getInputProps('is_mobile', { type: 'checkbox' })}
      />
    </FormDialog>
  );
}
