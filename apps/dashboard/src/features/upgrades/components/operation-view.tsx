import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OperationDetail } from '../../../shared/api/contract';
import { useAdded } from '../../../shared/extensions';
import { addedFacts } from '../../../shared/ui/added-fields';
import { Facts } from '../../../shared/ui/facts';
import { Time } from '../../../shared/ui/time';
import { OperationLog } from './operation-log';
import { OperationOutcome } from './operation-outcome';
import { UploadProgress } from './upload-progress';
import { OptionLetters } from './option-letters';
import classes from './operation-view.module.css';
import { BuildName } from './operations-table';
import { PhaseTrack } from './phase-track';

/** One upgrade with its way, its outcome and its log; the same on its page and in the drawer of a list. */
export function OperationView({ operation }: { operation: OperationDetail }) {
  const { t } = useTranslation();
  const added = useAdded('operationFields');
  return (
    <Stack gap="md" className={classes.view}>
      <PhaseTrack operation={operation} />
      <UploadProgress operation={operation} />
      <OperationOutcome operation={operation} />
      <OperationLog operation={operation} />
      <Facts
        items={[
          { label: t('operations.build'), value: <BuildName build={operation.build} /> },
          { label: t('operations.created'), value: <Time iso={operation.created} /> },
          { label: t('operations.startedBy'), value: operation.started_by_username ?? '–' },
          ...(operation.cancelled_by_username
            ? [{ label: t('operations.cancelledBy'), value: operation.cancelled_by_username }]
            : []),
          { label: t('operations.started'), value: <Time iso={operation.started_at} /> },
          { label: t('operations.flashed'), value: <Time iso={operation.flashed_at} /> },
          { label: t('operations.finished'), value: <Time iso={operation.finished_at} /> },
          { label: t('operations.tries'), value: operation.tries },
          { label: t('operations.options'), value: <OptionLetters options={operation.upgrade_options} /> },
          ...addedFacts(added, operation),
        ]}
      />
    </Stack>
  );
}
