/** What a composition root hands to features, beside the classes `Database`, `SecretSealer` and `FirmwareStorage`. */
export const SETTINGS = Symbol('settings');
export const UPGRADERS = Symbol('upgraders');
export const EXTENSIONS = Symbol('extensions');
export const DOWNLOAD_RULES = Symbol('download rules');
export const VERSION = Symbol('version');
