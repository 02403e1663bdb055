import { describeUpgrader } from '@firmware-upgrader/upgrader-testing';
import { openWrtUpgrader } from '../src';

describeUpgrader('OpenWrt', { upgrader: openWrtUpgrader });
describeUpgrader('OpenWrt without its configuration', { upgrader: openWrtUpgrader, options: { n: true, c: false } });
