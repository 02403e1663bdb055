import { releaseText, type PhaseResult } from '@firmware-upgrader/domain';
import type { UpgradeContext } from '../../upgrader';
import type { DeviceFacts } from '../device-facts';
import { provenDevice } from '../proven-device';

export async function identity(context: UpgradeContext): Promise<PhaseResult> {
  const { facts } = await provenDevice(context);
  await context.log('identity-verified');
  await reportFacts(context, facts);
  context.throwIfCancelled();
  return { kind: 'next', phase: 'checksum' };
}

export async function reportFacts(context: UpgradeContext, facts: DeviceFacts): Promise<void> {
  const release = facts.release ? releaseText(facts.release) : '';
  const [model, boardName] = [facts.model ?? '', facts.boardName ?? ''];
  await context.log('device-facts', {
    model: model || 'device',
    board: boardName || 'unknown board',
    release: facts.description || release || 'an unknown release',
  });
  await context.reportDevice({ os: facts.description, model, boardName, release });
}
