export { type Definition, definitions, type SettingName, type Settings } from './definitions';
export {
  InvalidSettingsError,
  readSettings,
  settingsInUse,
  type SettingInUse,
  type SettingSource,
} from './read-settings';
export type { CustomImageType, NetworkList, Rate } from './setting-types';
