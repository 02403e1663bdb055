import { RefusedRowError } from './fields';

const TYPES: Readonly<Record<string, string>> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
};
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const POSITION = new RegExp(`${NUMBER}(?:\\s+${NUMBER}){1,2}`, 'gi');

/** GeoJSON from the text that GeoDjango writes, for example `SRID=4326;POINT (7.36 45.07)`. */
export function readGeometry(text: string | null): Record<string, unknown> | null {
  if (text === null) return null;
  const [, word = '', rest = ''] = /^(?:SRID=4326;)?\s*([A-Z]+)(?:\s+Z)?\s*(\(.*\))$/is.exec(text.trim()) ?? [];
  const type = TYPES[word.toUpperCase()];
  const isPoint = type === 'Point';
  const json = rest
    .replace(POSITION, (position) =>
      isPoint ? position.split(/\s+/).join(',') : `[${position.split(/\s+/).join(',')}]`,
    )
    // Some write each point of many in brackets of its own.
    .replaceAll(type === 'MultiPoint' ? /\((\[[^()]*\])\)(?=\s*[,)])/g : /(?!)/g, '$1')
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    if (text.startsWith('{')) return JSON.parse(text) as Record<string, unknown>;
    if (type !== undefined) return { type, coordinates: JSON.parse(json) as unknown };
  } catch {
    // Said below.
  }
  throw new RefusedRowError(`geometry is not understood: ${text.slice(0, 80)}`);
}
