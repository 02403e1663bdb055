import { useTranslation } from 'react-i18next';
import type { Build } from '../../../shared/api/contract';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Markdown } from '../../../shared/ui/markdown';
import { Panel } from '../../../shared/ui/panel';

export function ChangelogTab({ build }: { build: Build }) {
  const { t } = useTranslation();
  if (!build.changelog) return <EmptyState title={t('builds.noChangelog')} text={t('builds.noChangelogText')} />;
  return (
    <Panel>
      <Markdown text={build.changelog} />
    </Panel>
  );
}
