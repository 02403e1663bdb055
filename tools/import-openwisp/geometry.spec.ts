import { readGeometry } from './geometry';

describe('the geometry of a location', () => {
  it.each([
    ['SRID=4326;POINT (7.36 45.07)', { type: 'Point', coordinates: [7.36, 45.07] }],
    ['POINT Z (-7.5 45 1200)', { type: 'Point', coordinates: [-7.5, 45, 1200] }],
    [
      'LINESTRING (1 2, 3 4)',
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'SRID=4326;POLYGON ((0 0, 0 1, 1 1, 0 0))',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [0, 1],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    [
      'MULTIPOINT (1 2, 3 4)',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTIPOINT ((1 2), (3 4))',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTIPOLYGON (((0 0, 0 1, 1 1, 0 0)))',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [0, 1],
              [1, 1],
              [0, 0],
            ],
          ],
        ],
      },
    ],
    ['{"type": "Point", "coordinates": [1, 2]}', { type: 'Point', coordinates: [1, 2] }],
  ])('is read from %s', (text, geometry) => {
    expect(readGeometry(text)).toEqual(geometry);
  });

  it('may be missing, and is refused where it is not understood', () => {
    expect(readGeometry(null)).toBeNull();
    for (const text of ['', 'CIRCLE (1 2)', 'POINT (x y)', 'SRID=3857;POINT (1 2)', 'POINT EMPTY', '{']) {
      expect(() => readGeometry(text)).toThrow('geometry is not understood');
    }
  });
});
