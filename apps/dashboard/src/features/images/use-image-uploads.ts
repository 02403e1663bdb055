import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { errorMessage, fieldErrors } from '../../shared/api/errors';
import type { UploadProgress } from '../../shared/api/upload';
import { imageKeys, sendImage } from './api/images.queries';
import { recognizeImage, type RecognizedImage } from './recognize-image';

export interface ImageUploadRow {
  key: number;
  file: File;
  type: string;
  /** What fields of extensions say of it, once it was told to go. */
  added: Readonly<Record<string, string>>;
  /** `ready`: it was read, and waits for a person to have it stored. */
  state: 'reading' | 'ready' | 'queued' | 'sending' | 'failed';
  /** What was told from the file itself; null: nothing, or not yet. */
  recognized: RecognizedImage | null;
  progress: UploadProgress;
  /** What is wrong, in a sentence. */
  problem?: string;
  /** The server could not tell the type from the name: a person must. */
  needsType?: boolean;
}

const NOTHING_SENT: UploadProgress = { sentBytes: 0, bytesPerSecond: 0 };
let lastKey = 0;

/**
 * Uploads of images to a build. Each file is read first and shown; once told to, they go one after the other. A row
 * disappears when its image is stored.
 */
export function useImageUploads(buildId: string) {
  const client = useQueryClient();
  const [rows, setRows] = useState<ImageUploadRow[]>([]);
  const waiting = useRef<ImageUploadRow[]>([]);
  const running = useRef<{ key: number; abort: AbortController } | null>(null);

  const change = (key: number, changes: Partial<ImageUploadRow>) =>
    setRows((current) => current.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  const drop = (key: number) => setRows((current) => current.filter((row) => row.key !== key));

  async function read({ key, file }: ImageUploadRow): Promise<void> {
    // What cannot be told here the server may still tell.
    const recognized = await recognizeImage(client, file).catch(() => null);
    change(key, { state: 'ready', recognized, type: recognized?.type?.id ?? '' });
  }

  async function send({ key, file, type, added }: ImageUploadRow): Promise<void> {
    const abort = new AbortController();
    running.current = { key, abort };
    change(key, { state: 'sending', progress: NOTHING_SENT, problem: undefined, needsType: undefined });
    try {
      const onProgress = (progress: UploadProgress) => change(key, { progress });
      await sendImage(buildId, { file, type, added, onProgress, signal: abort.signal });
      await client.invalidateQueries({ queryKey: imageKeys.ofBuild(buildId) });
      drop(key);
    } catch (error) {
      if (abort.signal.aborted) drop(key);
      else change(key, { state: 'failed', problem: errorMessage(error), needsType: 'type' in fieldErrors(error) });
    }
  }

  async function work(): Promise<void> {
    if (running.current) return;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) await send(next);
    running.current = null;
  }

  return {
    rows,
    add(files: Iterable<File>) {
      const added = Array.from(files, (file): ImageUploadRow => ({
        key: ++lastKey,
        file,
        type: '',
        added: {},
        state: 'reading',
        recognized: null,
        progress: NOTHING_SENT,
      }));
      setRows((current) => [...current, ...added]);
      for (const row of added) void read(row);
    },
    choose: (key: number, type: string) => change(key, { type }),
    /** Has the files stored that were read; `added`: what fields of extensions say of them all. */
    start(added: Readonly<Record<string, string>>) {
      const ready = rows.filter(({ state }) => state === 'ready').map((row) => ({ ...row, added }));
      for (const { key } of ready) change(key, { state: 'queued', added });
      waiting.current.push(...ready);
      void work();
    },
    retry(row: ImageUploadRow, type = row.type) {
      change(row.key, { state: 'queued', type, problem: undefined });
      waiting.current.push({ ...row, type });
      void work();
    },
    remove(key: number) {
      waiting.current = waiting.current.filter((row) => row.key !== key);
      if (running.current?.key === key) running.current.abort.abort();
      else drop(key);
    },
  };
}
