/** Of all that we show; `reasons` are those of our planning rule. */
export const texts = {
  en: {
    menu: 'Inventory',
    details: 'Details',
    tab: 'Tags',
    tags: 'Tags',
    tagsHint: 'Lower-case words. Devices tagged “frozen” are left out of mass upgrades.',
    save: 'Save tags',
    saved: 'The tags are saved.',
    tag: 'Tag',
    devices: 'Devices',
    answer: 'What people have written on devices',
    none: 'No device has a tag yet.',
    reasons: { frozen: { meaning: 'the device is tagged “frozen”', advice: 'Take the tag off the device.' } },
  },
  de: {
    menu: 'Inventar',
    details: 'Näheres',
    tab: 'Schlagworte',
    tags: 'Schlagworte',
    tagsHint: 'Kleingeschrieben. Geräte mit „frozen“ bleiben bei Massenaktualisierungen außen vor.',
    save: 'Schlagworte speichern',
    saved: 'Die Schlagworte sind gespeichert.',
    tag: 'Schlagwort',
    devices: 'Geräte',
    answer: 'Was an Geräten vermerkt ist',
    none: 'Noch kein Gerät hat ein Schlagwort.',
    reasons: {
      frozen: { meaning: 'das Gerät trägt das Schlagwort „frozen“', advice: 'Das Schlagwort vom Gerät nehmen.' },
    },
  },
};

/** A key of ours, as the product takes them. */
export const key = (name: Exclude<keyof typeof texts.en, 'reasons'>) => `inventory:${name}` as const;
