import { makeImage, type ImageOptions, type SimulatedRouter } from '@firmware-upgrader/device-simulator';
import type { Release, UpgradeOptions } from '@firmware-upgrader/domain';
import { openWrtUpgrader, type Upgrader, type UpgradeSettings, type UpgradeTask } from '@firmware-upgrader/upgraders';
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { InMemoryEngine } from './in-memory-engine';

export interface UpgradeTry {
  /** Default: the OpenWrt upgrader. */
  readonly upgrader?: Upgrader;
  /** Default: a new one. */
  readonly operationId?: string;
  readonly image?: Partial<ImageOptions>;
  /** What is stored of the image in place of its bytes. */
  readonly stored?: Buffer;
  /** How it is read from there. Default: at once. */
  readonly read?: (bytes: Buffer) => Promise<Readable>;
  readonly password?: string;
  /** Default: that of the image. Null: none is known. */
  readonly expectedRelease?: Release | null;
  readonly options?: UpgradeOptions;
  readonly device?: Partial<UpgradeTask['device']>;
  readonly settings?: Partial<UpgradeSettings>;
  readonly maxReconnects?: number;
  readonly maxRetries?: number;
  /** Given: the device is to fetch the image there by itself. Null: it is, and no URL can be told. */
  readonly pullUrl?: string | null;
}

export interface PreparedUpgrade {
  readonly engine: InMemoryEngine;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** What the image is, unless a test says otherwise. */
export const newRelease: Release = { version: '24.10.1', revision: 'r28597-0425664679' };

const IMAGE_BYTES = 1_048_576;
const PIECE_BYTES = 64 * 1024;

/** An upgrader about to bring an image of a megabyte to the router. */
export function prepareUpgrade(router: SimulatedRouter, attempt: UpgradeTry = {}): PreparedUpgrade {
  const { upgrader = openWrtUpgrader, image, password = router.password, options = {}, device, ...limits } = attempt;
  const { expectedRelease = newRelease, read = async (all) => Readable.from(pieces(all)), ...engineLimits } = limits;
  const transfer = attempt.pullUrl === undefined ? 'push' : 'pull';
  const bytes = makeImage({ boards: [router.model.boardName], sizeBytes: IMAGE_BYTES, ...newRelease, ...image });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const engine = new InMemoryEngine({
    upgrader,
    task: {
      operationId: attempt.operationId ?? randomUUID(),
      device: {
        id: router.id,
        name: router.name,
        macAddress: router.macAddress,
        model: router.model.model,
        addresses: [router.host],
        ...device,
      },
      connections: [{ id: '1', label: 'password', username: router.username, password, port: router.port, transfer }],
      pinnedHostKeys: [],
      image: {
        sizeBytes: bytes.length,
        sha256,
        expectedRelease,
        open: (startByte) => read((attempt.stored ?? bytes).subarray(startByte)),
      },
      options,
    },
    ...engineLimits,
  });
  return { engine, sha256, sizeBytes: bytes.length };
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
