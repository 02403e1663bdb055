import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { DeviceState } from '@firmware-upgrader/device-simulator';

/** What outlives the process. */
export interface FleetRecord {
  /** Of root on all routers. */
  readonly password: string;
  readonly routers: Readonly<Record<string, RouterRecord>>;
}

export interface RouterRecord {
  readonly port: number;
  readonly state: DeviceState;
}

/** The fleet's memory: one file, which holds a password and private keys, so nobody else may read it. */
export class FleetFile {
  private readonly path: string;

  constructor(private readonly folder: string) {
    this.path = join(folder, 'fleet.json');
  }

  read(): FleetRecord {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as FleetRecord;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return { password: randomBytes(12).toString('base64url'), routers: {} };
    }
  }

  /** In one step, so that it can end at any moment. */
  write(record: FleetRecord): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${this.path}.new`, JSON.stringify(record), { mode: 0o600 });
    renameSync(`${this.path}.new`, this.path);
  }
}
