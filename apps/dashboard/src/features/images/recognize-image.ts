import type { QueryClient } from '@tanstack/react-query';
import type { ImageType } from '../../shared/api/contract';
import { imageTypesQuery } from './api/images.queries';
import { readImageMetadata, type ImageMetadata } from './image-metadata';

/** What is known of a file before it is sent. */
export interface RecognizedImage {
  metadata: ImageMetadata | null;
  /** Null: a person says it, or the server finds out. */
  type: ImageType | null;
}

/** `openwrt-24.10.1-`, also with a revision in it: what a type does not contain. */
const RELEASE = /^[^-]+-(?:\d[\w.]*-)?(?:r\d+-[0-9a-f]+-)?/i;

/** The type by the file's name, else by what is written at its end. */
export async function recognizeImage(client: QueryClient, file: File): Promise<RecognizedImage> {
  const metadata = await readImageMetadata(file).catch(() => null);
  const byName = file.name.replace(RELEASE, '');
  const found =
    (await oneType(client, byName, (id) => file.name.endsWith(`-${id}`))) ??
    (metadata?.typeStart
      ? await oneType(client, metadata.typeStart, (id) => id.startsWith(metadata.typeStart ?? ''))
      : null);
  return { metadata, type: found };
}

async function oneType(client: QueryClient, search: string, isIt: (id: string) => boolean): Promise<ImageType | null> {
  const { results } = await client.fetchQuery(imageTypesQuery({ search }));
  const fitting = results.filter(({ id }) => isIt(id));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
