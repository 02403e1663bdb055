import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Location } from '../../shared/api/contract';
import type { LocationInput } from './api/places.queries';
import { coordinatesOf, toPoint } from './coordinates';

export interface LocationValues extends Omit<LocationInput, 'geometry'> {
  latitude: number | '';
  longitude: number | '';
}

/** The kind of a geometry that two numbers cannot say: it stays unless they are given. */
export function otherShapeOf(location: Location | null): string | null {
  return location?.geometry && !coordinatesOf(location.geometry) ? String(location.geometry['type']) : null;
}

export function useLocationForm(location: Location | null, organization: string) {
  const { t } = useTranslation();
  const point = coordinatesOf(location?.geometry ?? null);
  const hasOtherShape = otherShapeOf(location) !== null;
  const form = useForm<LocationValues>({
    initialValues: {
      name: location?.name ?? '',
      organization: location?.organization ?? organization,
      type: location?.type ?? 'outdoor',
      address: location?.address ?? '',
      // Whoever only wants a name for a place is not kept from it: one that stands still needs coordinates.
      is_mobile: location?.is_mobile ?? true,
      latitude: point?.latitude ?? '',
      longitude: point?.longitude ?? '',
    },
    validate: {
      latitude: (value, { is_mobile, longitude }) => {
        if (value !== '') return Math.abs(value) > 90 ? t('places.upTo', { most: 90 }) : null;
        if (longitude !== '') return t('places.bothCoordinates');
        return is_mobile || hasOtherShape ? null : t('places.needsCoordinates');
      },
      longitude: (value, { latitude }) => {
        if (value !== '') return Math.abs(value) > 180 ? t('places.upTo', { most: 180 }) : null;
        return latitude === '' ? null : t('places.bothCoordinates');
      },
    },
  });
  /** The geometry is only sent where it changed: it may say more than two numbers. */
  function toInput({ latitude, longitude, ...input }: LocationValues): LocationInput {
    if (!form.isDirty('latitude') && !form.isDirty('longitude')) return input;
    const geometry = latitude === '' || longitude === '' ? null : toPoint({ latitude, longitude });
    return { ...input, geometry };
  }
  return { form, toInput };
}
