import type { Permission, PermissionVerb } from '@firmware-upgrader/domain';
import type { Caller } from './caller';
import type { Route } from './route-table';
import { wording } from './wording';

const verbOfMethod: Readonly<Record<string, PermissionVerb>> = {
  POST: 'add',
  PUT: 'change',
  PATCH: 'change',
  DELETE: 'delete',
};

/**
 * Why this caller may not use this route at all, if so; which rows it shows them is the scope's matter. OPTIONS asks
 * for no permission beyond being a manager.
 */
export function refusalOf(caller: Caller, route: Route, method: string): string | undefined {
  const { access } = route;
  if (access.kind === 'public' || access.kind === 'signed-in') return undefined;
  if (route.managerGate && !caller.isManager) return wording.notManager;
  if (method === 'OPTIONS') return undefined;
  if (access.kind === 'superuser' && !caller.isSuperuser) return wording.forbidden;
  return mayUse(caller, route, method) ? undefined : wording.forbidden;
}

function mayUse(caller: Caller, { access }: Route, method: string): boolean {
  if (access.kind !== 'model') return true;
  const permission = (verb: PermissionVerb): Permission => `${verb}_${access.model}`;
  if (access.verbs.length > 0) return access.verbs.every((verb) => caller.can(permission(verb)));
  // Whoever may change may look, but HEAD asks for the strict permission.
  if (method === 'HEAD') return caller.can(permission('view'));
  if (method === 'GET') return caller.can(permission('view')) || caller.can(permission('change'));
  const verb = verbOfMethod[method];
  return verb !== undefined && caller.can(permission(verb));
}

/** The permissions that the API document names for a route. */
export function permissionsOf({ access, method }: Route): readonly Permission[] {
  if (access.kind !== 'model') return [];
  const verbs = access.verbs.length > 0 ? access.verbs : [verbOfMethod[method] ?? 'view'];
  return verbs.map((verb) => `${verb}_${access.model}` as const);
}
