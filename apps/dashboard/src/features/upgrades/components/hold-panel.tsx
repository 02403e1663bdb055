import { Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/panel';
import { Status } from '../../../shared/ui/status';
import { holdQuery } from '../api/hold.queries';
import { HoldButton, ReleaseButton } from './hold-button';
import { HoldWords } from './hold-words';

/** The one switch that keeps every upgrade from starting. */
export function HoldPanel() {
  const { t } = useTranslation();
  const { data: hold } = useQuery(holdQuery);
  if (!hold) {
    return (
      <Panel title={t('hold.title')}>
        <Skeleton height={46} />
      </Panel>
    );
  }
  return (
    <Panel title={t('hold.title')}>
      <Group justify="space-between">
        <div>
          {hold.active ? <Status kind="paused" word={t('hold.on')} /> : <Status kind="success" word={t('hold.off')} />}
          <Text size="sm" c="dimmed">
            {hold.active ? <HoldWords hold={hold} /> : t('hold.text')}
          </Text>
        </div>
        {hold.active ? <ReleaseButton /> : <HoldButton />}
      </Group>
    </Panel>
  );
}
