import { Trans, useTranslation } from 'react-i18next';
import type { Hold } from '../../../shared/api/contract';
import { Time } from '../../../shared/ui/time';

/** Since when, by whom and why. */
export function HoldWords({ hold }: { hold: Hold }) {
  const { t } = useTranslation();
  const time = <Time iso={hold.since} />;
  return (
    <>
      {hold.by_username ? (
        <Trans i18nKey="hold.sinceBy" components={{ time }} values={{ name: hold.by_username }} />
      ) : (
        <Trans i18nKey="hold.since" components={{ time }} />
      )}
      {hold.note ? ` · ${t('hold.noteIs', { note: hold.note })}` : null}
    </>
  );
}
