import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Build } from '../../../shared/api/contract';
import { useAdded } from '../../../shared/extensions';
import { AddedPanels } from '../../../shared/ui/added-fields';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Markdown } from '../../../shared/ui/markdown';
import { Panel } from '../../../shared/ui/panel';

export function ChangelogTab({ build }: { build: Build }) {
  const { t } = useTranslation();
  const fields = useAdded('buildFields');
  return (
    <Stack>
      {build.changelog ? (
        <Panel>
          <Markdown text={build.changelog} />
        </Panel>
      ) : (
        <EmptyState title={t('builds.noChangelog')} text={t('builds.noChangelogText')} />
      )}
      <AddedPanels fields={fields} row={build} />
    </Stack>
  );
}
