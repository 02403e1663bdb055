import { randomBytes } from 'node:crypto';

/** Key and column are as long as this: folder, slash and name. */
export const LONGEST_KEY = 255;

const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** A key that no put ever made, such as one that climbs out of the storage folder. */
export class InvalidStorageKeyError extends Error {
  constructor(key: string) {
    super(`Not a storage key: ${JSON.stringify(key)}`);
    this.name = 'InvalidStorageKeyError';
  }
}

export interface StorageKey {
  readonly folder: string;
  readonly fileName: string;
}

export function parseKey(key: string): StorageKey {
  const [folder = '', fileName = '', ...rest] = key.split('/');
  if (rest.length > 0 || !SEGMENT.test(folder) || !SEGMENT.test(fileName) || key.length > LONGEST_KEY) {
    throw new InvalidStorageKeyError(key);
  }
  return { folder, fileName };
}

/**
 * What is left of an uploaded file's name: spaces become underscores, all but letters, digits, `-`, `_` and `.` goes.
 * Letters lose their accents, since the name travels in URLs, headers and shell words. Empty when nothing is left.
 */
export function cleanFileName(name: string): string {
  return name
    .normalize('NFKD')
    .trim()
    .replace(/ /g, '_')
    .replace(/[^A-Za-z0-9._-]/g, '')
    .replace(/^\.+/, '');
}

/** The same key with random characters before the extension, for when its name is taken. */
export function withRandomSuffix(key: string): string {
  const { folder, fileName } = parseKey(key);
  const suffix = `_${randomBytes(4).toString('hex')}`;
  const dot = fileName.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  const room = LONGEST_KEY - folder.length - 1 - suffix.length;
  const shortExtension = extension.slice(0, room - 1);
  return `${folder}/${stem.slice(0, room - shortExtension.length)}${suffix}${shortExtension}`;
}
