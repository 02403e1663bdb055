import { isReasonCode } from '@firmware-upgrader/domain';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Device, DeviceCheck } from '../../../shared/api/contract';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { useCan } from '../../session/api/session.queries';
import { reasonAdvice, reasonMeaning } from '../../upgrades/operation-status';
import { useDeviceCheck } from '../api/devices.queries';
import { CheckFacts } from './check-facts';
import classes from './check-result.module.css';

/** What the latest check or adoption said, live while it runs; nothing when there was none. */
export function CheckResult({ device, onAdopt }: { device: Device; onAdopt: () => void }) {
  const { t } = useTranslation();
  const can = useCan();
  const { data: check } = useDeviceCheck(device.id);
  if (!check) return null;
  const mayHelp = check.reason_code === 'identity-missing' && can('change_device') && !device.is_deactivated;
  return (
    <section className={classes.result} aria-label={t('devices.checkLabel')}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <Text component="div" size="sm" role="status">
          <Outcome check={check} />
        </Text>
        {mayHelp ? (
          <Button size="compact-sm" onClick={onAdopt}>
            {t('devices.adopt')}
          </Button>
        ) : null}
      </Group>
      {check.facts ? (
        <details className={classes.facts} open={check.ok === false || undefined}>
          <summary>{t('devices.facts.summary')}</summary>
          <CheckFacts device={device} facts={check.facts} />
        </details>
      ) : null}
    </section>
  );
}

function Outcome({ check }: { check: DeviceCheck }) {
  const { t } = useTranslation();
  const { kind, status, ok, reason_code: code } = check;
  if (status === 'queued') return <Status kind="waiting" word={t(`devices.outcome.${kind}.queued`)} />;
  if (status === 'running') return <Status kind="running" word={t(`devices.outcome.${kind}.running`)} percent={40} />;
  const at = (
    <Text span c="dimmed">
      {' · '}
      <Time iso={check.finished_at} fallback="" />
    </Text>
  );
  if (ok) {
    return (
      <>
        <Status kind="success" word={t(`devices.outcome.${kind}.ok`)} />
        {at}
      </>
    );
  }
  const reason = code !== null && isReasonCode(code) ? code : null;
  return (
    <>
      <Status kind="failed" word={t(`devices.outcome.${kind}.failed`)} reason={reason && reasonMeaning(reason)} />
      {at}
      {reason ? <div>{reasonAdvice(reason)}</div> : null}
    </>
  );
}
