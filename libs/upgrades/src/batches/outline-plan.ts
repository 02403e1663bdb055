import type { EntityManager } from 'typeorm';
import type { UpgradeRules } from '../firmware/upgrade-rules';
import { outlineByDevice } from './outline-by-device';
import { outlineByKind } from './outline-by-kind';
import type { PlanRequest } from './plan-batch';
import type { PlanOutline, ReadKinds } from './plan-outline';

/** The same plan as `planBatch`: by what the devices have in common, unless an added rule looks at each of them. */
export function outlinePlan(
  em: EntityManager,
  rules: UpgradeRules,
  request: PlanRequest,
  read: ReadKinds = (_sql, _parameters, ask) => ask(),
): Promise<PlanOutline> {
  return rules.planRules?.length ? outlineByDevice(em, rules, request) : outlineByKind(em, rules, request, read);
}
