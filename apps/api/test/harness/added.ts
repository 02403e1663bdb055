import type { ApiExtension, ExtensibleResource } from '@firmware-upgrader/api';
import { testedExtensions } from '@firmware-upgrader/testing';
import { addedBy } from '@firmware-upgrader/upgrades';

const extensions = testedExtensions<ApiExtension>('api');

/** The keys that extensions put behind those of the contract, when the product is tested with some. */
export function addedKeys(resource: ExtensibleResource): string[] {
  const fields = addedBy(extensions, 'fields').filter((added) => added.resource === resource);
  return fields.flatMap(({ none }) => Object.keys(none));
}

export const addedImageTypes = addedBy(extensions, 'imageTypes');
export const addedPermissionModels = addedBy(extensions, 'permissionModels');
