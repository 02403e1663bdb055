import type { Permission } from '@firmware-upgrader/domain';
import type { Sending } from '../harness/send';
import type { TestApi } from '../harness/test-api';
import type { Role } from './roles';
import type { World } from './world';

/** What the contract says of one route. */
export interface RouteCase {
  /** Any of the inner lists will do. */
  readonly needs: readonly (readonly Permission[])[] | 'nothing' | 'login' | 'manager' | 'superuser';
  /** Asks for the permission alone, be the caller manager of anything or not. */
  readonly withoutManagerGate?: boolean;
  /** The status of success. */
  readonly status: number;
  readonly sending?: (world: World) => Sending;
  /** Brings the world into the state that the route asks for. */
  readonly prepare?: (api: TestApi, world: World) => Promise<void>;
  /** For who may use the route, but not on this organization; default 404. */
  readonly foreign?: number;
  /** A list: the segment under which the world keeps the id of what it must show. */
  readonly lists?: string;
  /** For managers, where the world is shared; absent: nothing of the kind is ever shared. */
  readonly shared?: number;
  /** Changes something, so it leaves a line in the audit trail. */
  readonly isAudited: boolean;
  /** The caller's own account changes: each has one for this alone. */
  readonly usesUpAccount?: boolean;
}

export type Expectation = { readonly status: number; readonly shows?: 'own' | 'all' | 'nothing' };

/** What this role gets, on a world of our organization or on a shared one. */
export function expected(route: RouteCase, role: Role, isShared = false): Expectation {
  const { needs, lists } = route;
  if (needs === 'nothing') return { status: route.status };
  if (role.name === 'anonymous') return { status: 401 };
  if (needs === 'login') return { status: route.status };
  if (!role.isSuperuser && !isAllowed(route, role)) return { status: 403 };
  if (role.isSuperuser) return { status: route.status, ...(lists ? { shows: 'all' } : {}) };
  if (isShared) return { status: role.manages === 'none' ? 404 : (route.shared ?? route.status) };
  if (lists) return { status: route.status, shows: role.manages === 'ours' ? 'own' : 'nothing' };
  return { status: role.manages === 'ours' ? route.status : (route.foreign ?? 404) };
}

function isAllowed({ needs, withoutManagerGate }: RouteCase, role: Role): boolean {
  if (!withoutManagerGate && role.manages === 'none') return false;
  if (needs === 'superuser') return false;
  if (typeof needs === 'string') return true;
  return needs.some((all) => all.every((permission) => role.permissions.includes(permission)));
}
