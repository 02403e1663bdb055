import type { TFunction } from 'i18next';
import { paths } from '../../app/paths';
import type { AuditEntry } from '../../shared/api/contract';
import { formatNumber } from '../../shared/format/format';
import { codeText } from '../../shared/i18n';

/** Kinds of objects of which the trail speaks, each with its page where it has one of its own. */
const pages: Readonly<Record<string, ((id: string) => string) | null>> = {
  batchupgradeoperation: paths.massUpgrade,
  build: paths.build,
  category: (id) => `${paths.builds}?category=${id}`,
  credentials: () => paths.credentials,
  device: paths.device,
  deviceconnection: null,
  devicefirmware: null,
  devicegroup: (id) => `${paths.devices}?group=${id}`,
  firmwareimage: null,
  hostkey: null,
  location: (id) => `${paths.devices}?location=${id}`,
  organization: paths.organization,
  organizationdevicesettings: paths.organization,
  upgradehold: null,
  upgradeoperation: paths.operation,
  user: paths.user,
};

export const objectTypes = Object.keys(pages);

/** Where the object of an entry is seen; null where it is gone or has no page. */
export function objectPath({ object_type, object, action }: AuditEntry): string | null {
  return action === 'delete' ? null : (pages[object_type]?.(object) ?? null);
}

export const objectWord = (type: string) => codeText('objects', type, type);
export const actionWord = (action: string) => codeText('audit.action', action, action);

/** A field as the API names it, in words: `updateStrategy` and `update_strategy` are "update strategy". */
export const fieldWord = (field: string) =>
  codeText(
    'audit.field',
    field,
    field
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/_/g, ' ')
      .toLowerCase(),
  );

const LONGEST = 60;

/** A new value, short enough for a table. */
export function valueWord(t: TFunction, value: unknown): string {
  if (value === null || value === '' || value === undefined) return t('audit.nothing');
  if (typeof value === 'boolean') return value ? t('audit.yes') : t('audit.no');
  if (typeof value === 'number') return formatNumber(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
