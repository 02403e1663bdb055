import type { Upgrader } from '../upgrader';
import { adopt, inspect } from './inspection';
import { checksum } from './phases/checksum';
import { connecting } from './phases/connecting';
import { finishing } from './phases/finishing';
import { flashing } from './phases/flashing';
import { identity } from './phases/identity';
import { memory } from './phases/memory';
import { rebooting } from './phases/rebooting';
import { reconnecting } from './phases/reconnecting';
import { testing } from './phases/testing';
import { uploading } from './phases/uploading';
import { standardVariant, type SysupgradeVariant } from './sysupgrade-variant';
import { tidyUp } from './tidy-up';

type SysupgradeProcedure = Required<Pick<Upgrader, 'phases' | 'tidyUp' | 'inspect' | 'adopt'>>;

/**
 * The procedure of every upgrader that flashes with one command, OpenWrt's `sysupgrade` unless it says otherwise; single
 * phases of it may be exchanged.
 */
export function sysupgradeProcedure(own: Partial<SysupgradeVariant> = {}): SysupgradeProcedure {
  const variant = { ...standardVariant, ...own };
  return {
    phases: {
      connecting,
      identity,
      checksum,
      memory,
      uploading,
      testing: (context) => testing(context, variant),
      // The point of no return.
      flashing: (context) => flashing(context, variant),
      rebooting: (context) => rebooting(context, variant),
      reconnecting: (context) => reconnecting(context, variant),
      finishing: (context) => finishing(context, variant),
    },
    tidyUp,
    inspect,
    adopt,
  };
}
