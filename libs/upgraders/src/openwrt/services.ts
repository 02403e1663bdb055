import { randomBytes } from 'node:crypto';
import type { DeviceShell } from '../ssh/device-shell';
import type { UpgradeContext } from '../upgrader';
import { operationBase } from './image-file';
import type { ProvenDevice } from './proven-device';
import { mayDependOnWireless } from './wireless';

/** Stopped for their memory, and started again, in this order. */
const SERVICES = [
  'uhttpd',
  'dnsmasq',
  'openwisp_config',
  'openwisp-config',
  'openwisp-monitoring',
  'cron',
  'rpcd',
  'rssileds',
  'odhcpd',
  'log',
].join(' ');

/** Stopping waits for processes to end. */
const SLOW_COMMANDS = 4;

const STOP = `
for name in ${SERVICES}; do [ -f "/etc/init.d/$name" ] && "/etc/init.d/$name" stop; done >/dev/null 2>&1
exit 0
`;
const WIFI_DOWN = '[ -f /sbin/wifi ] && /sbin/wifi down; exit 0';

// The parameters: the mark of the timer, whether the radios were switched off too.
const START = `
for file in "$1"*.watch; do rm -f "$file"; done
for name in ${SERVICES}; do [ -f "/etc/init.d/$name" ] && "/etc/init.d/$name" start; done >/dev/null 2>&1
[ "$2" = off ] && [ -f /sbin/wifi ] && /sbin/wifi up >/dev/null 2>&1
exit 0
`;

// The timer holds good as long as its own file is there: another file, another timer.
const ARM = `
for file in "$1"*.watch; do rm -f "$file"; done
watch=$2; seconds=$3; radios=$4
echo armed > "$watch"
( trap '' HUP PIPE
sleep "$seconds"
[ -e "$watch" ] || exit 0
rm -f "$watch"
for name in ${SERVICES}; do [ -f "/etc/init.d/$name" ] && "/etc/init.d/$name" start; done
[ "$radios" = off ] && [ -f /sbin/wifi ] && /sbin/wifi up
) </dev/null >/dev/null 2>&1 &
`;

/** Stops what is not needed for the upgrade. Should we never come back, the device starts it again by itself. */
export async function stopServices(context: UpgradeContext, { shell, facts }: ProvenDevice): Promise<void> {
  const keepsRadios = await mayDependOnWireless(shell);
  await context.learn({ servicesStopped: facts.bootId ?? 'unknown' });
  await arm(context, shell, keepsRadios);
  await shell.script(STOP, [], slow(context));
  if (keepsRadios) await context.log('wifi-left-on');
  else await shell.script(WIFI_DOWN, [], slow(context));
}

/** Services that an earlier try stopped stay stopped in this one: its timer must not start them in the middle. */
export async function keepServicesStopped(context: UpgradeContext, { shell }: ProvenDevice): Promise<void> {
  await arm(context, shell, await mayDependOnWireless(shell));
}

export async function startServices(context: UpgradeContext, shell: DeviceShell): Promise<void> {
  const radios = (await mayDependOnWireless(shell)) ? 'on' : 'off';
  await shell.script(START, [operationBase(context), radios], slow(context));
  await context.learn({ servicesStopped: null });
  await context.log('services-started');
}

async function arm(context: UpgradeContext, shell: DeviceShell, keepsRadios: boolean): Promise<void> {
  const base = operationBase(context);
  const watch = `${base}-${randomBytes(4).toString('hex')}.watch`;
  const seconds = String(Math.ceil(context.settings.taskTimeoutMs / 1000));
  await shell.script(ARM, [base, watch, seconds, keepsRadios ? 'on' : 'off']);
}

function slow({ settings }: UpgradeContext) {
  return { timeoutMs: SLOW_COMMANDS * settings.sshCommandTimeoutMs };
}
