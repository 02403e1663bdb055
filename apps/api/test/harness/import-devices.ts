import type { Person } from './people';
import type { TestApi } from './test-api';

export const IMPORT = '/api/v1/controller/device/import/';

export const mac = (n: number) => `02:10:00:00:00:${n.toString(16).padStart(2, '0').toUpperCase()}`;
export const table = (...lines: string[]) => `${lines.join('\r\n')}\r\n`;

/** Sends a table of devices as a form, in earnest unless its fields say otherwise. */
export function importDevices(
  api: TestApi,
  as: Person,
  csv: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ dry_run: 'false', ...fields })) form.append(name, value);
  form.append('file', new Blob([csv]), 'devices.csv');
  return api.send('POST', IMPORT, { as, form, headers });
}

/** The rows that failed, with what is wrong with them. */
export const failuresIn = (body: { errors: { line: number; errors: object }[] }) =>
  body.errors.map(({ line, errors }) => [line, errors]);
