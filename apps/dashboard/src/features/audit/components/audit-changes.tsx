import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWord, valueWord } from '../audit-words';
import classes from './audit-changes.module.css';

/** What each entry says anyway. */
const OBVIOUS = new Set(['id', 'created', 'modified', 'organization', 'organizationId']);

/** As many as one reads without being asked to. */
const SHOWN = 3;

/** Field → new value; secrets only as the fact that they changed. */
export function AuditChanges({ changes }: { changes: Record<string, unknown> }) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const fields = Object.entries(changes).filter(([field]) => !OBVIOUS.has(field));
  if (fields.length === 0) return '–';
  const hidden = fields.length - SHOWN;
  return (
    <>
      <dl className={classes.changes} data-whole={isWhole || undefined}>
        {(isWhole ? fields : fields.slice(0, SHOWN)).map(([field, value]) => (
          <div key={field}>
            <dt>{fieldWord(field)}</dt>
            <dd title={typeof value === 'string' ? value : undefined}>{valueWord(t, value)}</dd>
          </div>
        ))}
      </dl>
      {hidden > 0 && !isWhole ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setIsWhole(true)}>
          {t('audit.more', { count: hidden })}
        </Button>
      ) : null}
    </>
  );
}
