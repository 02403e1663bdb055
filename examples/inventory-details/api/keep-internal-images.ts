import type { DownloadRule } from '@firmware-upgrader/api';
import { CategoryDetails } from '../engine/details.entities';

/** Images of a category whose details begin with `internal` are for superusers; of all others the product decides. */
export const keepInternalImages: DownloadRule = async ({ em, caller, image }) => {
  if (caller.isSuperuser) return null;
  const found = await em.findOneBy(CategoryDetails, { id: image.build.categoryId });
  return found && /^internal\b/i.test(found.details) ? 'refuse' : null;
};
