import { backfireRelease } from '@firmware-upgrader/device-simulator';
import { describeUpgrader } from '@firmware-upgrader/upgrader-testing';
import { openWisp1Upgrader, openWrtUpgrader } from '../src';

describeUpgrader('OpenWrt', { upgrader: openWrtUpgrader });
describeUpgrader('OpenWrt without its configuration', { upgrader: openWrtUpgrader, options: { n: true, c: false } });
describeUpgrader('OpenWISP 1', { upgrader: openWisp1Upgrader });
describeUpgrader('OpenWISP 1 on a device of 2011', {
  upgrader: openWisp1Upgrader,
  router: { release: backfireRelease },
});
