import type { DeviceShell } from '../ssh/device-shell';
import { SYSTEM_PATH } from './system-path';

const SCRIPT = `
${SYSTEM_PATH}
ip route show
ip -6 route show default
set -- $SSH_CONNECTION
[ -n "$1" ] && ip route get "$1"
for dir in /sys/class/net/*; do
name=\${dir##*/}
if [ -e "$dir/wireless" ] || [ -e "$dir/phy80211" ]; then
echo "wireless $name $(iwinfo "$name" info 2>/dev/null | grep -o 'Mode: [A-Za-z]*')"
fi
for member in "$dir"/brif/*; do [ -e "$member" ] && echo "member $name \${member##*/}"; done
done
exit 0
`;

/** Whether the device may be reached through its radios, so that to switch them off could cut it off for good. */
export async function mayDependOnWireless(shell: DeviceShell): Promise<boolean> {
  const { output } = await shell.script(`{ ${SCRIPT.trim()}\n} 2>/dev/null`, [], { okExitCodes: 'any' });
  return dependsOnWireless(output);
}

/** True when in doubt. Routes that lead beyond the device's own networks, and the route back to us, count. */
export function dependsOnWireless(output: string): boolean {
  const lines = output.split('\n').map((line) => line.trim());
  const wireless = new Map<string, string>();
  const members: { bridge: string; port: string }[] = [];
  const uplinks = new Set<string>();
  for (const line of lines) {
    const [first, second = '', third = ''] = line.split(/\s+/);
    if (first === 'wireless') wireless.set(second, line.split('Mode: ')[1] ?? '');
    else if (first === 'member') members.push({ bridge: second, port: third });
    else if (line.startsWith('default ') || line.includes(' via ') || !line.includes('/')) {
      const device = / dev (\S+)/.exec(line)?.[1];
      if (device) uplinks.add(device);
    }
  }
  if (uplinks.size === 0) return true;
  const isWireless = (name: string) => wireless.has(name) || wireless.has(withoutVlan(name));
  // Behind an access point are clients, not the way to us; any other mode in a bridge may be an uplink.
  const isUplinkPort = (port: string) => isWireless(port) && wireless.get(port) !== 'Master';
  const leadsToRadio = (bridge: string) =>
    members.some((member) => member.bridge === withoutVlan(bridge) && isUplinkPort(member.port));
  return [...uplinks].some((device) => isWireless(device) || leadsToRadio(device));
}

function withoutVlan(device: string): string {
  return device.replace(/\.\d+$/, '');
}
