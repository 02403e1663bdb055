import { field, type FieldOptions } from '../../http/field';

const TYPES = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'];
const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const WKT_POINT = new RegExp(String.raw`^(?:SRID=4326;)?\s*POINT\s*\(\s*${NUMBER}\s+${NUMBER}\s*\)$`, 'i');

/** A GeoJSON geometry; text may hold one, or a point in WKT. */
export function GeometryField(options: FieldOptions = {}) {
  return field(
    {
      read: (value) => (typeof value === 'string' ? fromText(value) : value),
      complaint: (value) => (isGeometry(value) ? undefined : 'Invalid format: a GeoJSON geometry is expected.'),
      schema: { type: Object, additionalProperties: true, example: { type: 'Point', coordinates: [12.5, 41.9] } },
      label: 'geojson',
    },
    options,
  );
}

function fromText(text: string): unknown {
  const point = WKT_POINT.exec(text.trim());
  if (point) return { type: 'Point', coordinates: [Number(point[1]), Number(point[2])] };
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function isGeometry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  if (typeof type !== 'string' || !TYPES.includes(type) || !Array.isArray(coordinates)) return false;
  return type === 'Point' ? isPosition(coordinates) : coordinates.length > 0 && coordinates.every(isPositions);
}

function isPositions(value: unknown): boolean {
  return isPosition(value) || (Array.isArray(value) && value.length > 0 && value.every(isPositions));
}

function isPosition(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  const [longitude, latitude] = value as unknown[];
  return isWithin(longitude, 180) && isWithin(latitude, 90) && value.every((part) => Number.isFinite(part));
}

function isWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
