import { Build, Category, DeviceFirmware, FirmwareImage } from '@firmware-upgrader/database';
import { cleanFileName } from '@firmware-upgrader/storage';
import { ImageInspector } from '@firmware-upgrader/upgraders';
import { createReadStream, existsSync } from 'node:fs';
import { basename, join, normalize, sep } from 'node:path';
import { type EntityManager, IsNull } from 'typeorm';
import { RefusedRowError } from '../fields';
import { addRow, type ImportSources, organizationOrShared, type Stage, type StageContext } from '../stage';

const CATEGORY_NAME_LENGTH = 64;

/** Types that OpenWISP itself renamed in its version 1.2. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/^octeon-erlite/, 'octeon-generic-ubnt_edgerouter-lite'],
  [/^ath79-generic-ubnt_unifi-squashfs/, 'ath79-generic-ubnt_unifi-ap-squashfs'],
  [/^x86-generic-combined-squashfs/, 'x86-generic-generic-squashfs-combined'],
  [/^x86-geode-combined-squashfs/, 'x86-geode-generic-squashfs-combined'],
];

export const categories: Stage = {
  label: 'Categories',
  model: 'category',
  bring: (record, { em, state }) =>
    addRow(em, Category, record, async () => {
      const organizationId = organizationOrShared(record, state);
      const wanted = record.fields.text('name');
      const name = await freeCategoryName(em, organizationId, wanted);
      if (name !== wanted) state.notes.push(`The category "${wanted}" (${record.id}) is called "${name}" here.`);
      return { organizationId, name, description: record.fields.text('description') };
    }),
};

/** OpenWISP lets shared categories have one name; their builds are not to be lost for that. */
async function freeCategoryName(em: EntityManager, organizationId: string | null, wanted: string): Promise<string> {
  let name = wanted;
  for (let count = 2; await em.existsBy(Category, { organizationId: organizationId ?? IsNull(), name }); count++) {
    const suffix = ` (${count})`;
    // By characters, as the database counts them.
    name = [...wanted].slice(0, CATEGORY_NAME_LENGTH - suffix.length).join('') + suffix;
  }
  return name;
}

export const builds: Stage = {
  label: 'Builds',
  model: 'build',
  async bring(record, { em, state }) {
    const { id, fields } = record;
    const brought = await addRow(em, Build, record, () => ({
      categoryId: fields.id('category'),
      version: fields.text('version'),
      os: fields.textOrNull('os'),
      changelog: fields.text('changelog'),
    }));
    if (brought === 'added') state.newBuilds.add(id);
    return brought;
  },
};

export const images: Stage = {
  label: 'Images',
  model: 'firmwareimage',
  bring: (record, context) =>
    addRow(context.em, FirmwareImage, record, async () => {
      const { fields } = record;
      const type = typeOf(fields.text('type'), context.sources);
      const buildId = fields.id('build');
      // Before the file is read.
      if (!(await context.em.existsBy(Build, { id: buildId })))
        throw new RefusedRowError('its build was not brought over');
      const file = fields.text('file');
      return { buildId, type, ...(await takeFile(file, `${buildId}/${cleanFileName(basename(file))}`, context)) };
    }),
};

export const deviceFirmwares: Stage = {
  label: 'Firmware of devices',
  model: 'devicefirmware',
  async bring(record, { em }) {
    const deviceId = record.fields.id('device');
    // A worker may have paired it in the meantime.
    if (await em.existsBy(DeviceFirmware, { deviceId })) return 'known';
    const imageId = record.fields.id('image');
    const installed = record.fields.flag('installed');
    const values = { deviceId, imageId, installed, installedImageId: installed ? imageId : null };
    return addRow(em, DeviceFirmware, record, () => values);
  },
};

function typeOf(type: string, { images: registry }: ImportSources): string {
  const renamed = RENAMED.reduce((name, [former, present]) => name.replace(former, present), type);
  if (registry.find(renamed)) return renamed;
  throw new RefusedRowError(`the image type ${type} is not known here: add it to CUSTOM_IMAGE_TYPES`);
}

/** Reads the file once: into our storage, and what it says of itself on the way. */
async function takeFile(file: string, key: string, { sources, state }: StageContext) {
  const inspector = new ImageInspector();
  const bytes = inspected(placeOf(file, sources.media), inspector);
  let storedKey = key;
  if (sources.storage) {
    storedKey = (await sources.storage.put(key, bytes, { limitBytes: null })).key;
    state.storedFiles.push(storedKey);
  } else {
    for await (const _ of bytes) continue;
  }
  const { sizeBytes, sha256, metadata, expectedRelease, supportedBoards, problems } = inspector.end();
  const isTrusted = problems.length === 0;
  return {
    file: storedKey,
    sizeBytes,
    sha256,
    metadata: isTrusted ? metadata : null,
    expectedVersion: (isTrusted && expectedRelease?.version) || '',
    expectedRevision: (isTrusted && expectedRelease?.revision) || '',
    supportedBoards: isTrusted ? supportedBoards : [],
  };
}

/** Below the private storage of OpenWISP, or its folder of firmware. */
function placeOf(file: string, media: string | null): string {
  if (media === null) throw new RefusedRowError('its file is wanted: say with --media where the files are');
  const inside = normalize(file);
  const isInside = inside !== '' && !inside.startsWith('..') && !inside.startsWith(sep);
  const place = isInside
    ? [media, join(media, 'firmware')].map((folder) => join(folder, inside)).find(existsSync)
    : null;
  if (!place) throw new RefusedRowError(`its file ${file} is not in ${media}`);
  return place;
}

async function* inspected(path: string, inspector: ImageInspector): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    inspector.add(chunk);
    yield chunk;
  }
}
