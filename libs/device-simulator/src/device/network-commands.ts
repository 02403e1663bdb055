import type { Program } from '../shell/program';
import type { Router } from './router';

/** `ip`, `iwinfo` and `wifi`, as far as one asks which way leads to the router. */
export function networkCommands(router: Router): Readonly<Record<string, Program>> {
  return {
    '/sbin/ip': async (context) => {
      const words = context.args.filter((arg) => !arg.startsWith('-') && arg !== 'show');
      const isVersion6 = context.args.includes('-6');
      const [object = '', action, target] = words;
      if (object.startsWith('r')) {
        await context.print(
          isVersion6 ? '' : routes(router, action === 'get' ? target : undefined, action === 'default'),
        );
        return 0;
      }
      if (object.startsWith('a') || object.startsWith('l')) {
        await context.print(addresses(router));
        return 0;
      }
      context.machine.noteUnknownCommand(`ip ${context.args.join(' ')}`);
      return context.fail(`unknown object ${object}`, 255);
    },
    '/usr/bin/iwinfo': async (context) => {
      const mode = router.uplink === 'wlan0' ? 'Client' : 'Master';
      await context.print(`wlan0     ESSID: "mesh"\n          Mode: ${mode}  Channel: 36 (5.180 GHz)\n`);
      return 0;
    },
    '/sbin/wifi': (context) => {
      router.events.record('wifi', { action: context.args[0] ?? 'up' });
      return 0;
    },
  };
}

function routes(router: Router, target: string | undefined, onlyDefault: boolean): string {
  if (target !== undefined) return `${target} via 10.20.0.1 dev ${router.uplink} src 10.20.0.2 \n    cache \n`;
  const all = [
    `default via 10.20.0.1 dev ${router.uplink} proto static`,
    `10.20.0.0/24 dev ${router.uplink} scope link src 10.20.0.2`,
    '192.168.1.0/24 dev br-lan scope link src 192.168.1.1',
  ];
  return all
    .slice(0, onlyDefault ? 1 : all.length)
    .map((line) => `${line} \n`)
    .join('');
}

function addresses(router: Router): string {
  const mac = router.identity.macAddress.toLowerCase();
  return ['eth0', 'br-lan', 'wlan0']
    .map(
      (name, index) =>
        `${index + 2}: ${name}: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500\n    link/ether ${mac} brd ff:ff:ff:ff:ff:ff\n`,
    )
    .join('');
}
