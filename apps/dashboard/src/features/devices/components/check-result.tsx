import { isReasonCode, reasonOf } from '@firmware-upgrader/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codeText } from '../../../shared/i18n';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { useDeviceCheck } from '../api/devices.queries';

/** What the last check of the device said; nothing when there was none. */
export function CheckResult({ deviceId }: { deviceId: string }) {
  const { t } = useTranslation();
  const { data: check } = useDeviceCheck(deviceId);
  if (!check) return null;
  if (check.status !== 'done') return <Line kind="running" word={t('devices.checking')} />;
  if (check.ok) return <Line kind="success" word={t('devices.checkOk')} at={check.finished_at} />;
  const reason = check.reason_code !== null && isReasonCode(check.reason_code) ? check.reason_code : null;
  return (
    <Line
      kind="failed"
      word={t('devices.checkFailed')}
      reason={reason && codeText('reasons', `${reason}.meaning`, reasonOf(reason).meaning)}
      advice={reason && codeText('reasons', `${reason}.advice`, reasonOf(reason).advice)}
      at={check.finished_at}
    />
  );
}

interface LineProps {
  kind: 'running' | 'success' | 'failed';
  word: string;
  reason?: string | null;
  advice?: string | null;
  at?: string | null;
}

function Line({ kind, word, reason, advice, at }: LineProps) {
  return (
    <Text component="div" size="sm" mb="md" role="status">
      <Status kind={kind} word={word} reason={reason} percent={40} /> {advice ? <Text span>{advice} </Text> : null}
      <Text span c="dimmed">
        <Time iso={at} fallback="" />
      </Text>
    </Text>
  );
}
