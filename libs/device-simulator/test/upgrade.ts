import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Release, UpgradeOptions } from '@firmware-upgrader/domain';
import { openWrtUpgrader, type UpgradeSettings } from '@firmware-upgrader/upgraders';
import { InMemoryEngine } from '@firmware-upgrader/testing';
import { makeImage, type ImageOptions, type SimulatedRouter } from '../src';

export interface UpgradeTry {
  readonly image?: Partial<ImageOptions>;
  readonly password?: string;
  /** Default: that of the image. Null: none is known. */
  readonly expectedRelease?: Release | null;
  readonly options?: UpgradeOptions;
  readonly settings?: Partial<UpgradeSettings>;
  readonly maxReconnects?: number;
  readonly maxRetries?: number;
}

export interface PreparedUpgrade {
  readonly engine: InMemoryEngine;
  readonly sha256: string;
  readonly sizeBytes: number;
}

export const newRelease = { version: '24.10.1', revision: 'r28597-0425664679' };

/** The real OpenWrt upgrader, about to bring an image of a megabyte to the router. */
export function prepareUpgrade(router: SimulatedRouter, attempt: UpgradeTry = {}): PreparedUpgrade {
  const { image, password = router.password, expectedRelease = newRelease, options = {}, ...limits } = attempt;
  const bytes = makeImage({ boards: [router.model.boardName], sizeBytes: 1_048_576, ...newRelease, ...image });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const engine = new InMemoryEngine({
    upgrader: openWrtUpgrader,
    task: {
      operationId: randomUUID(),
      device: {
        id: router.id,
        name: router.name,
        macAddress: router.macAddress,
        model: router.model.model,
        addresses: [router.host],
      },
      connections: [{ id: '1', label: 'password', username: router.username, password, port: router.port }],
      pinnedHostKeys: [],
      image: {
        sizeBytes: bytes.length,
        sha256,
        expectedRelease,
        open: async (startByte) => Readable.from(pieces(bytes.subarray(startByte))),
      },
      options,
    },
    ...limits,
  });
  return { engine, sha256, sizeBytes: bytes.length };
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}
