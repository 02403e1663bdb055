/** What upgraders outside this repository are written and tested with. */
export const publishedLibraries = ['domain', 'upgraders', 'device-simulator', 'upgrader-testing'] as const;
