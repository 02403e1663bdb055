/** What a composition root hands to features, beside the classes `Database`, `SecretSealer` and `FirmwareStorage`. */
export const SETTINGS = Symbol('settings');
export const UPGRADERS = Symbol('upgraders');
export const VERSION = Symbol('version');
