import type { PhaseResult } from '@firmware-upgrader/domain';
import type { UpgradeContext } from '../../upgrader';
import { deviceReport, type DeviceFacts } from '../device-facts';
import { provenDevice } from '../proven-device';

export async function identity(context: UpgradeContext): Promise<PhaseResult> {
  const { facts } = await provenDevice(context);
  await context.log('identity-verified');
  await reportFacts(context, facts);
  context.throwIfCancelled();
  return { kind: 'next', phase: 'checksum' };
}

export async function reportFacts(context: UpgradeContext, facts: DeviceFacts): Promise<void> {
  const report = deviceReport(facts);
  await context.log('device-facts', {
    model: report.model || 'device',
    board: report.boardName || 'unknown board',
    release: report.os || report.release || 'an unknown release',
  });
  await context.reportDevice(report);
}
