import type { Upgrader } from '../upgrader';
import { sysupgradeFlags, sysupgradeOptionsSchema, validateSysupgradeOptions } from './sysupgrade-options';
import { sysupgradeProcedure } from './sysupgrade-procedure';

export const openWrtUpgrader: Upgrader = {
  label: 'OpenWrt SSH',
  optionsSchema: sysupgradeOptionsSchema,
  validateOptions: validateSysupgradeOptions,
  ...sysupgradeProcedure({
    flags: (options) => ['-v', ...sysupgradeFlags(options)],
    keepsConfiguration: (options) => options['n'] !== true,
  }),
};
