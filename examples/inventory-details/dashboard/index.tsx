import type { DashboardExtension } from '@firmware-upgrader/dashboard';
import { IconTags } from '@tabler/icons-react';
import { lazy } from 'react';
import { key, texts } from './texts';

const details = [{ name: 'details', label: key('details') }];

/** What the dashboard gets. */
export const extension: DashboardExtension = {
  name: 'inventory',
  texts,
  pages: [
    {
      path: '/inventory',
      load: async () => (await import('./tags-page')).TagsPage,
      menu: { label: key('menu'), icon: IconTags, model: 'inventory/tag' },
    },
  ],
  deviceTabs: [
    {
      id: 'tags',
      label: key('tab'),
      model: 'inventory/tag',
      Component: lazy(async () => ({ default: (await import('./tags-tab')).TagsTab })),
    },
  ],
  categoryFields: details,
  buildFields: details,
  imageFields: details,
  deviceFields: details,
  firmwareFields: details,
  batchFields: details,
  operationFields: details,
};
