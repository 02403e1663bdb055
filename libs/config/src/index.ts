export { type Definition, definitions, type SettingName, type Settings } from './definitions';
export {
  InvalidSettingsError,
  readSettings,
  requireConnections,
  settingsInUse,
  type SettingInUse,
  type SettingSource,
} from './read-settings';
export type { CustomImageType, NetworkList, Rate, UpgraderModuleSetting } from './setting-types';
