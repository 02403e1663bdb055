import type { ApiExtension } from '@firmware-upgrader/api';
import { extension as engine } from '../engine';
import { details } from './details';
import { keepInternalImages } from './keep-internal-images';
import { TagsModule } from './tags.module';

/** What the API gets beside it. */
export const extension: ApiExtension = {
  ...engine,
  features: [TagsModule],
  fields: details,
  permissionModels: ['inventory/tag'],
  downloadRules: [keepInternalImages],
};
