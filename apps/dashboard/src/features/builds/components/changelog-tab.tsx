import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Build } from '../../../shared/api/contract';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Panel } from '../../../shared/ui/panel';

export function ChangelogTab({ build }: { build: Build }) {
  const { t } = useTranslation();
  if (!build.changelog) return <EmptyState title={t('builds.noChangelog')} text={t('builds.noChangelogText')} />;
  return (
    <Panel>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{build.changelog}</Text>
    </Panel>
  );
}
