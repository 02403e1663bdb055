import { NotFoundError, planDevice, type DevicePlan, type PlanFacts } from '@firmware-upgrader/domain';
import { optionProblems } from '@firmware-upgrader/upgraders';
import type { EntityManager } from 'typeorm';
import type { UpgradeRules } from '../firmware/upgrade-rules';
import { CONNECTION_ORDER, SSH_CONNECTION } from '../firmware/upgrader-of-device';
import { applyPlanRules } from './plan-rule';
import type { BatchSelection, PlannedDevice } from './planned-device';

/** Devices read and decided at once. */
export const PLAN_CHUNK = 1_000;

/** A device with all that decides about it. */
export interface Candidate extends Omit<PlannedDevice, 'plan'> {
  readonly isDeactivated: boolean;
  readonly imageId: string | null;
  readonly imageType: string | null;
  readonly installed: boolean | null;
  readonly strategies: string[];
}

export interface PlanRequest {
  readonly selection: BatchSelection;
  /** Of these organizations only; null: of all that the build is for. */
  readonly organizationIds?: readonly string[] | null;
  /** Only devices with such a name: a pattern of LIKE, whatever the case. */
  readonly nameLike?: string;
  /** Leaves out the devices that this batch already has, as an operation or a skip. */
  readonly exceptOfBatchId?: string;
}

/** By what a device is judged, and which devices those are, in SQL: `d`, their firmware `f` and its image `i`. */
export interface PlanBasis {
  readonly facts: PlanFacts;
  /** From FROM to the last condition of WHERE. */
  readonly candidates: string;
  readonly parameters: readonly unknown[];
}

/** Update strategies of the enabled SSH connections of `d`, preferred first. */
export const STRATEGIES = `ARRAY(SELECT c.update_strategy FROM device_connection c
  WHERE c.device_id = d.id AND ${SSH_CONNECTION} ORDER BY ${CONNECTION_ORDER})`;

/** The columns of a candidate. */
export const CANDIDATE = `d.id AS "deviceId", d.name AS "deviceName", d.model, d.organization_id AS "organizationId",
  d.created, d.is_deactivated AS "isDeactivated", f.id AS "firmwareId", f.image_id AS "imageId", i.type AS "imageType",
  f.installed, ${STRATEGIES} AS strategies`;

/** Devices with a firmware row by the age of it, the others by their own. */
export const NEWEST_FIRST = 'COALESCE(f.created, d.created) DESC, COALESCE(f.id, d.id) DESC';

export async function planBasis(em: EntityManager, rules: UpgradeRules, request: PlanRequest): Promise<PlanBasis> {
  const { categoryId, facts } = await loadPlanFacts(em, rules, request.selection);
  return { facts, ...candidatesOf(request, categoryId, facts.buildOrganizationId) };
}

/**
 * Decides about every device of a selection, a chunk at a time and in the order of their ids. Launch and tables read
 * this; it is the same rule by which `outlinePlan` counts, so that what was shown is what happens.
 */
export async function* planBatch(
  em: EntityManager,
  rules: UpgradeRules,
  request: PlanRequest,
): AsyncGenerator<PlannedDevice[]> {
  const { facts, candidates, parameters } = await planBasis(em, rules, request);
  for (let last: string | undefined; ;) {
    const more = last === undefined ? '' : `AND d.id > $${parameters.length + 1}`;
    const chunk: Candidate[] = await em.query(
      `SELECT ${CANDIDATE} ${candidates} ${more} ORDER BY d.id LIMIT ${PLAN_CHUNK}`,
      last === undefined ? [...parameters] : [...parameters, last],
    );
    const planned = chunk.map((candidate) => decide(candidate, facts));
    if (planned.length > 0) yield await applyPlanRules(em, rules.planRules ?? [], planned, request.selection);
    if (chunk.length < PLAN_CHUNK) return;
    last = chunk.at(-1)?.deviceId;
  }
}

export function decide(candidate: Candidate, facts: PlanFacts): PlannedDevice {
  const { deviceId, deviceName, model, organizationId, created, firmwareId } = candidate;
  return { deviceId, deviceName, model, organizationId, created, firmwareId, plan: planOf(candidate, facts) };
}

export function planOf(
  candidate: Omit<Candidate, 'deviceId' | 'deviceName' | 'created' | 'firmwareId'>,
  facts: PlanFacts,
): DevicePlan {
  const { organizationId, model, isDeactivated, imageId, imageType, installed, strategies } = candidate;
  const firmware =
    imageId === null || imageType === null ? null : { imageId, imageType, isInstalled: installed === true };
  return planDevice({ organizationId, model, isDeactivated, enabledStrategies: strategies, firmware }, facts);
}

async function loadPlanFacts(em: EntityManager, rules: UpgradeRules, { buildId, options }: BatchSelection) {
  const [build]: { categoryId: string; organizationId: string | null }[] = await em.query(
    'SELECT category_id AS "categoryId", organization_id AS "organizationId" FROM build WHERE id = $1',
    [buildId],
  );
  if (!build) throw new NotFoundError('No Build matches the given query.');
  const images: { id: string; type: string; created: Date }[] = await em.query(
    'SELECT id, type, created FROM firmware_image WHERE build_id = $1',
    [buildId],
  );
  const hasOptions = Object.keys(options).length > 0;
  const facts: PlanFacts = {
    buildOrganizationId: build.organizationId,
    images: images.map((image) => ({ ...image, boards: rules.boardsOf(image.type) })),
    isModelKnown: rules.isModelKnown,
    checkOptions: (strategy) => {
      const upgrader = rules.upgraders.get(strategy);
      if (!upgrader) return null;
      if (!hasOptions) return {};
      if (!upgrader.optionsSchema) return { problem: 'The upgrader of this device takes no options.' };
      const [problem] = optionProblems(upgrader, options);
      return { problem };
    },
  };
  return { categoryId: build.categoryId, facts };
}

function candidatesOf(
  { selection, organizationIds, nameLike, exceptOfBatchId }: PlanRequest,
  categoryId: string,
  buildOrganizationId: string | null,
): Omit<PlanBasis, 'facts'> {
  const parameters: unknown[] = [];
  const value = (parameter: unknown) => `$${parameters.push(parameter)}`;
  const conditions = [
    selection.includeFirmwareless
      ? `(b.category_id = ${value(categoryId)} OR f.id IS NULL)`
      : `b.category_id = ${value(categoryId)}`,
  ];
  if (buildOrganizationId !== null) conditions.push(`d.organization_id = ${value(buildOrganizationId)}`);
  if (organizationIds) conditions.push(`d.organization_id = ANY(${value(organizationIds)})`);
  if (selection.group !== null) conditions.push(`d.group_id = ${value(selection.group)}`);
  if (selection.location !== null) {
    conditions.push(
      `EXISTS (SELECT FROM device_location l WHERE l.device_id = d.id AND l.location_id = ${value(selection.location)})`,
    );
  }
  if (selection.retry) {
    const { batchId, statuses, reasonCodes } = selection.retry;
    const reason = reasonCodes.length > 0 ? `AND o.reason_code = ANY(${value(reasonCodes)})` : '';
    conditions.push(
      `EXISTS (SELECT FROM upgrade_operation o
               WHERE o.batch_id = ${value(batchId)} AND o.device_id = d.id AND o.status = ANY(${value(statuses)}) ${reason}
                 AND NOT EXISTS (SELECT FROM upgrade_operation newer
                                 WHERE newer.device_id = d.id AND newer.created > o.created))`,
    );
  }
  if (exceptOfBatchId !== undefined) {
    const batch = value(exceptOfBatchId);
    conditions.push(
      `NOT EXISTS (SELECT FROM upgrade_operation o WHERE o.batch_id = ${batch} AND o.device_id = d.id)`,
      `NOT EXISTS (SELECT FROM batch_skip s WHERE s.batch_id = ${batch} AND s.device_id = d.id)`,
    );
  }
  if (nameLike !== undefined) conditions.push(`d.name ILIKE ${value(nameLike)}`);
  const candidates = `FROM device d
    LEFT JOIN device_firmware f ON f.device_id = d.id
    LEFT JOIN firmware_image i ON i.id = f.image_id
    LEFT JOIN build b ON b.id = i.build_id
    WHERE ${conditions.join(' AND ')}`;
  return { candidates, parameters };
}
