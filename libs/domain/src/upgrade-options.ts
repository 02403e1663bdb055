export type OptionValue = boolean | number | string;

/** How a device shall be upgraded, by the keys that its upgrader knows; what is left out is the upgrader's to decide. */
export type UpgradeOptions = Readonly<Record<string, OptionValue>>;
