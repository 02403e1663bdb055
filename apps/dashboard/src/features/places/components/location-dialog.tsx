import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Location } from '../../../shared/api/contract';
import { applyServerErrors } from '../../../shared/api/errors';
import { FormDialog } from '../../../shared/ui/form-dialog';
import { useOwnOrganizations } from '../../session/api/session.queries';
import { OrganizationSelect } from '../../session/components/organization-select';
import { useSaveLocation, type LocationInput } from '../api/places.queries';

export function LocationDialog({ location, onClose }: { location: Location | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [firstOrganization] = useOwnOrganizations();
  const save = useSaveLocation(location?.id);
  const form = useForm<LocationInput>({
    initialValues: {
      name: location?.name ?? '',
      organization: location?.organization ?? firstOrganization?.id ?? '',
      type: location?.type ?? 'outdoor',
      address: location?.address ?? '',
      // The interface asks for no coordinates, and the server takes only movable places without them.
      is_mobile: location?.is_mobile ?? true,
    },
  });
  return (
    <FormDialog
      title={location ? t('places.editTitle', { name: location.name }) : t('places.addLocation')}
      submitLabel={location ? t('places.saveLocation') : t('places.addLocation')}
      form={form}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={(values) =>
        save.mutate(values, { onSuccess: onClose, onError: (error) => applyServerErrors(form, error) })
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
    </FormDialog>
  );
}
