import { SecretSealer, systemActor, type Database } from '@firmware-upgrader/database';
import type { FirmwareStorage } from '@firmware-upgrader/storage';
import {
  FLEET_IMAGE_TYPE,
  FLEET_MODEL,
  FLEET_STRATEGY,
  type ScriptedUpgrader,
  TEST_SECRET_KEY,
} from '@firmware-upgrader/testing';
import { UpgradeRunner, type UpgradeRunnerOptions } from '../src/engine/upgrade-runner';
import { takeDueOperations } from '../src/engine/due-work';
import type { EngineSettings } from '../src/engine/engine-settings';
import type { UpgradeRules } from '../src/firmware/upgrade-rules';

export const settings: EngineSettings = {
  machine: {
    retry: { maxRetries: 2, backoffMs: 0, backoffMaxMs: 0, jitter: false },
    reconnectRetryDelayMs: 0,
    reconnectMaxRetries: 3,
  },
  upgrade: {
    deviceIdentity: 'uuid',
    hostKeys: 'trust-first',
    isAddressAllowed: () => true,
    sshConnectTimeoutMs: 1_000,
    sshBannerTimeoutMs: 1_000,
    sshAuthTimeoutMs: 1_000,
    sshCommandTimeoutMs: 1_000,
    uploadStallTimeoutMs: 1_000,
    taskTimeoutMs: 60_000,
    flashTimeoutMs: 1_000,
    reconnectDelayMs: 0,
    reconnectRetryDelayMs: 0,
  },
  managementIpOnly: true,
  transfer: 'push',
  upgradeConcurrency: 100,
  uploadConcurrency: 20,
};

export function rulesWith(upgrader: ScriptedUpgrader): UpgradeRules {
  return {
    upgraders: new Map([[FLEET_STRATEGY, upgrader]]),
    boardsOf: (type) => (type === FLEET_IMAGE_TYPE ? [FLEET_MODEL] : []),
    isModelKnown: (model) => model === FLEET_MODEL,
    rankOf: () => 0,
  };
}

export function aRunner(
  database: Database,
  upgrader: ScriptedUpgrader,
  errors: unknown[] = [],
  options: Partial<UpgradeRunnerOptions> = {},
): UpgradeRunner {
  return new UpgradeRunner({
    database,
    storage: {} as FirmwareStorage,
    sealer: new SecretSealer(TEST_SECRET_KEY),
    upgraders: new Map([[FLEET_STRATEGY, upgrader]]),
    settings,
    onError: (error) => errors.push(error),
    random: () => 0.5,
    ...options,
  });
}

/** Hands out what is due and runs it, so many at once, until nothing is. */
export async function work(database: Database, runner: UpgradeRunner, atOnce = Infinity): Promise<void> {
  for (;;) {
    const due = await database.transaction(systemActor, (em) => {
      const any = Math.min(atOnce, runner.freeSlots);
      return takeDueOperations(em, { any, batches: any });
    });
    if (due.length === 0) return;
    await Promise.all(due.map(({ id, sequence }) => runner.run(id, sequence)));
  }
}

export interface OperationRow {
  readonly id: string;
  readonly status: string;
  readonly phase: string;
  readonly progress: number;
  readonly reason_code: string | null;
  readonly tries: number;
  readonly interruptions: number;
  readonly flashed_at: Date | null;
  readonly claim_token: string | null;
  readonly batch_id: string | null;
  readonly log_lines: { code: string; text: string }[];
}

export async function operation(database: Database, id: string): Promise<OperationRow> {
  const [row] = await database.read((em) =>
    em.query<OperationRow[]>('SELECT * FROM upgrade_operation WHERE id = $1', [id]),
  );
  return row!;
}

/** As if the worker that holds it had been killed and its lease had run out. */
export async function letClaimRunOut(database: Database, id: string): Promise<void> {
  await database.read((em) =>
    em.query(
      `UPDATE upgrade_operation SET claimed_until = now() - interval '1 second', dispatched_at = NULL WHERE id = $1`,
      [id],
    ),
  );
}
