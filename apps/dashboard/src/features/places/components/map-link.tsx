import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Location } from '../../../shared/api/contract';
import { coordinatesOf, formatCoordinates, mapAddress } from '../coordinates';

/** Where a place is: coordinates that lead to a map, or what it is instead. */
export function MapLink({ location }: { location: Pick<Location, 'geometry' | 'is_mobile'> }) {
  const { t } = useTranslation();
  const { geometry, is_mobile } = location;
  const coordinates = coordinatesOf(geometry);
  if (!coordinates) return geometry ? String(geometry['type']) : is_mobile ? t('places.noCoordinates') : '–';
  return (
    <Anchor
      href={mapAddress(coordinates)}
      target="_blank"
      rel="noopener noreferrer"
      size="sm"
      title={t('places.onMap')}
      style={{ whiteSpace: 'nowrap' }}
    >
      {formatCoordinates(coordinates)}
    </Anchor>
  );
}
