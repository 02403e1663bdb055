import { Build, Category, FirmwareImage, type Organization } from '@firmware-upgrader/database';
import { createHash } from 'node:crypto';
import type { Rows } from './rows';

/** What images and devices are for unless a test says otherwise. */
export const TEST_IMAGE_TYPE = 'ath79-generic-tplink_archer-c7-v2-squashfs-sysupgrade.bin';
export const TEST_MODEL = 'TP-Link Archer C7 v2';

export function firmwareBuilders(rows: Rows, ourOrganization: () => Promise<Organization>) {
  const aCategory = async (values: Partial<Category> = {}) =>
    rows.insert(Category, {
      name: `Category ${rows.next()}`,
      ...values,
      organizationId: values.organizationId === undefined ? (await ourOrganization()).id : values.organizationId,
    });

  const aBuild = async (values: Partial<Build> = {}) =>
    rows.insert(Build, {
      version: `1.${rows.next()}`,
      ...values,
      categoryId: values.categoryId ?? (await aCategory()).id,
    });

  const anImage = async (values: Partial<FirmwareImage> = {}) => {
    const buildId = values.buildId ?? (await aBuild()).id;
    const type = values.type ?? TEST_IMAGE_TYPE;
    const file = values.file ?? `${buildId}/openwrt-${type}`;
    return rows.insert(FirmwareImage, {
      sha256: createHash('sha256').update(file).digest('hex'),
      sizeBytes: 4_096,
      ...values,
      ...{ buildId, type, file },
    });
  };

  return { aCategory, aBuild, anImage };
}
