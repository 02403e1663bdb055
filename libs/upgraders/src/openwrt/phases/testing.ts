import type { PhaseResult } from '@firmware-upgrader/domain';
import type { DeviceShell } from '../../ssh/device-shell';
import { UpgradeError } from '../../upgrade-error';
import type { UpgradeContext } from '../../upgrader';
import { provenDevice } from '../proven-device';
import { flagsOf, type SysupgradeVariant } from '../sysupgrade-variant';
import { uploadedImage } from '../uploaded-image';

/** The image test of `sysupgrade` unpacks and checks the whole image. */
const SLOW_COMMAND = 4;

/** The device tests the image itself, with the flags of the flash: some of them decide what it accepts. */
export async function testing(context: UpgradeContext, variant: SysupgradeVariant): Promise<PhaseResult> {
  const { shell } = await provenDevice(context);
  const image = await uploadedImage(context, shell);
  const { testCommand } = variant;
  if (testCommand === null || (variant.mayLackImageTest && !(await canTest(shell)))) {
    await context.log('test-skipped');
  } else {
    await test(context, shell, testCommand(image, flagsOf(context, variant)));
  }
  context.throwIfCancelled();
  return { kind: 'next', phase: 'flashing' };
}

async function test(context: UpgradeContext, shell: DeviceShell, command: readonly string[]): Promise<void> {
  const { output, exitCode } = await shell.exec(command, {
    okExitCodes: 'any',
    timeoutMs: SLOW_COMMAND * context.settings.sshCommandTimeoutMs,
  });
  if (exitCode === -1) throw new UpgradeError('link-lost');
  if (exitCode !== 0) {
    const words = output.trim() || `exit code ${exitCode}`;
    await context.log('test-refused', { output: words });
    throw new UpgradeError('image-refused', words);
  }
  await context.log('test-passed');
}

/** Only a help text that is one, and does not name the test, says that there is none. */
async function canTest(shell: DeviceShell): Promise<boolean> {
  const { output } = await shell.exec(['/sbin/sysupgrade', '--help'], { okExitCodes: 'any' });
  return !/usage/i.test(output) || output.includes('--test');
}
