import { createDataSource, Database, type Device, runMigrations, systemActor } from '@firmware-upgrader/database';
import { makeImage, routerModels, SimulatedRouter, type DeviceOptions } from '@firmware-upgrader/device-simulator';
import {
  findRedis,
  startPostgres,
  startRedis,
  type RunningPostgres,
  type RunningRedis,
} from '@firmware-upgrader/embedded-servers';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import { builders, TEST_SECRET_KEY } from '@firmware-upgrader/testing';
import { createImageRegistry, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { startBatch, upgradeRules } from '@firmware-upgrader/upgrades';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { WorkerProcess } from './worker-process';

export interface WorldOptions {
  /** Simulated. */
  readonly devices: number;
  /** Further devices, at addresses where nobody answers. */
  readonly absent?: number;
  /** The port of all of those on this machine; absent: one that nothing listens on. */
  readonly absentPort?: number;
  readonly workers: number;
  readonly imageBytes: number;
  /** Of the workers, beside what the world itself decides. */
  readonly settings: Readonly<Record<string, string>>;
  readonly device?: DeviceOptions;
}

type Builders = ReturnType<typeof builders>;

const RELEASE = { version: '24.10.1', revision: 'r28597-0425664679' };
const model = routerModels.archerC7;
/** The discard port, which nothing listens on. */
const NOBODY = 9;
const programsIn = join(__dirname, '..', '..', 'node_modules', '.cache');

/** A whole installation without its API: servers, workers, and a fleet of simulated routers about to be upgraded. */
export class World {
  readonly routers: SimulatedRouter[] = [];
  readonly workers: WorkerProcess[] = [];
  sha256 = '';
  imageId = '';
  private readonly password = randomBytes(8).toString('hex');
  private organizationId = '';
  private credentialsId = '';
  private isRedisAway = false;

  private constructor(
    private readonly dataDir: string,
    private readonly options: WorldOptions,
    public postgres: RunningPostgres,
    public redis: RunningRedis,
    private dataSource: DataSource,
  ) {}

  static async create(options: WorldOptions): Promise<World> {
    const dataDir = mkdtempSync(join(tmpdir(), 'firmware-upgrader-world-'));
    const program = await findRedis({ dataDir, programsIn });
    if (!program) throw new Error('There is no Redis to start: install redis-server.');
    const [postgres, redis] = await Promise.all([startPostgres({ dataDir }), startRedis({ dataDir, program })]);
    const dataSource = await createDataSource({ url: postgres.url, applicationName: 'world' }).initialize();
    await runMigrations(dataSource);
    return new World(dataDir, options, postgres, redis, dataSource);
  }

  get database(): Database {
    return new Database(this.dataSource);
  }

  /** Starts routers and workers and a mass upgrade of them all; returns its id. */
  async begin(): Promise<string> {
    for (let left = this.options.devices; left > 0; left -= 50) {
      const started = Array.from({ length: Math.min(left, 50) }, () => this.startRouter());
      this.routers.push(...(await Promise.all(started)));
    }
    const batchId = await this.seed();
    for (let count = 0; count < this.options.workers; count++) {
      const worker = new WorkerProcess({
        // The sessions of each worker can be told from those of the others: `current_setting('world.worker')`.
        DATABASE_URL: `${this.postgres.url}?options=-c%20world.worker%3D${count}`,
        REDIS_URL: this.redis.url,
        SECRET_KEY: TEST_SECRET_KEY,
        STORAGE_DIR: join(this.dataDir, 'firmware'),
        LOG_LEVEL: 'warn',
        ...this.options.settings,
      });
      worker.start();
      this.workers.push(worker);
    }
    return batchId;
  }

  /** One more device, which is in no mass upgrade. */
  async addRouter(): Promise<SimulatedRouter> {
    const router = await this.startRouter();
    this.routers.push(router);
    await this.database.transaction(systemActor, (em) => this.joinRouter(builders(em), router));
    return router;
  }

  /** Stops PostgreSQL and brings it back where it was. */
  async restartPostgres(awayMs: number): Promise<void> {
    const { port } = this.postgres;
    await this.postgres.stop();
    await new Promise((resolve) => setTimeout(resolve, awayMs));
    this.postgres = await startPostgres({ dataDir: this.dataDir, port });
  }

  /** Nothing, while it is away already. */
  async restartRedis(awayMs: number): Promise<void> {
    if (this.isRedisAway) return;
    this.isRedisAway = true;
    const { address } = this.redis;
    await this.redis.stop();
    await new Promise((resolve) => setTimeout(resolve, awayMs));
    const program = await findRedis({ dataDir: this.dataDir, programsIn });
    if (!program) throw new Error('Redis is gone.');
    this.redis = await startRedis({ dataDir: this.dataDir, program, address });
    this.isRedisAway = false;
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    for (const router of this.routers) router.stop();
    await this.dataSource.destroy();
    await Promise.all([this.postgres.stop(), this.redis.stop()]);
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private startRouter(): Promise<SimulatedRouter> {
    return SimulatedRouter.start({ model, password: this.password, ...this.options.device });
  }

  private seed(): Promise<string> {
    const storage = new FirmwareStorage(join(this.dataDir, 'firmware'));
    const images = createImageRegistry();
    const bytes = makeImage({ boards: [model.boardName], sizeBytes: this.options.imageBytes, ...RELEASE });
    return this.database.transaction(systemActor, async (em) => {
      const make = builders(em);
      const organization = await make.anOrganization();
      const category = await make.aCategory({ organizationId: organization.id });
      const build = await make.aBuild({ categoryId: category.id, version: RELEASE.version });
      const file = await storage.put(`${build.id}/openwrt-${model.imageType}`, Readable.from([bytes]), {
        limitBytes: null,
      });
      this.sha256 = file.sha256;
      const image = await make.anImage({
        buildId: build.id,
        type: model.imageType,
        file: file.key,
        sha256: file.sha256,
        sizeBytes: file.sizeBytes,
        expectedVersion: RELEASE.version,
        expectedRevision: RELEASE.revision,
      });
      const credentials = await make.someCredentials({ organizationId: organization.id, secret: this.password });
      this.imageId = image.id;
      this.organizationId = organization.id;
      this.credentialsId = credentials.id;
      for (const router of this.routers) await this.joinRouter(make, router);
      const { absent = 0, absentPort } = this.options;
      for (let left = absent; left > 0; left--) {
        if (absentPort === undefined) await this.join(make, NOBODY, {});
        else await this.join(make, absentPort, { managementIp: '127.0.0.1' });
      }
      return startBatch(em, upgradeRules(upgraderRegistry, images), {
        selection: { buildId: build.id, group: null, location: null, includeFirmwareless: true, options: {} },
        maxFailures: null,
        startedById: null,
      });
    });
  }

  private joinRouter(make: Builders, { id, macAddress, host, port }: SimulatedRouter): Promise<void> {
    return this.join(make, port, { id, macAddress, name: id, managementIp: host });
  }

  private async join(make: Builders, port: number, values: Partial<Device>): Promise<void> {
    const { organizationId, credentialsId } = this;
    const { id } = await make.aDevice({ organizationId, model: model.model, ...values });
    await make.aDeviceConnection({ deviceId: id, credentialsId, params: { port } });
  }
}
