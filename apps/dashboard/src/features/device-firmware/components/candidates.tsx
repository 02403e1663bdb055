import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../../shared/api/contract';
import { notifyProblem } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { useCan } from '../../session/api/session.queries';
import { candidatesQuery, useConfirmFirmware } from '../api/device-firmware.queries';

/** Several images are of the device's board and release: a person says which it runs. Not there when it is clear. */
export function Candidates({ device }: { device: Device }) {
  const { t } = useTranslation();
  const can = useCan();
  const { data } = useQuery(candidatesQuery(device.id));
  const confirm = useConfirmFirmware(device.id);
  if (!data || data.count === 0) return null;
  const mayConfirm = can('add_devicefirmware') && !device.is_deactivated;
  return (
    <Panel title={t('firmware.candidates')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('firmware.candidatesText', { count: data.count })}
        </Text>
        {data.results.map(({ id, category_name, version, type }) => (
          <Group key={id} justify="space-between" gap="xs">
            <div>
              <Text span fw={500}>
                {category_name} <span className="mono">{version}</span>
              </Text>
              <Text size="xs" c="dimmed" className="mono">
                {type}
              </Text>
            </div>
            {mayConfirm ? (
              <Button
                variant="default"
                size="compact-sm"
                loading={confirm.isPending && confirm.variables === id}
                onClick={() => confirm.mutate(id, { onError: notifyProblem })}
                aria-label={t('firmware.runsThisOf', { build: `${category_name} ${version}` })}
              >
                {t('firmware.runsThis')}
              </Button>
            ) : null}
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
