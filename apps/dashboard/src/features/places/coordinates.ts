import type { Location } from '../../shared/api/contract';

type Geometry = Location['geometry'];

export interface Coordinates {
  latitude: number;
  longitude: number;
}

/** Of a point; other shapes have none of their own. GeoJSON names the longitude first. */
export function coordinatesOf(geometry: Geometry): Coordinates | null {
  if (geometry?.['type'] !== 'Point' || !Array.isArray(geometry['coordinates'])) return null;
  const [longitude, latitude] = geometry['coordinates'] as unknown[];
  return typeof longitude === 'number' && typeof latitude === 'number' ? { latitude, longitude } : null;
}

export const toPoint = ({ latitude, longitude }: Coordinates): NonNullable<Geometry> => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

// Five digits are a metre.
export const formatCoordinates = ({ latitude, longitude }: Coordinates) =>
  [latitude, longitude].map((degrees) => Number(degrees.toFixed(5))).join(', ');

/** Both at once, as maps copy them: latitude first. */
export function readCoordinates(text: string): Coordinates | null {
  const [, latitude, longitude] = /^\s*(-?\d+(?:\.\d+)?)[\s,;]+(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null;
}

export const mapAddress = ({ latitude, longitude }: Coordinates) =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
