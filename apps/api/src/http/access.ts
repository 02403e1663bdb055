import type { PermissionModel, PermissionVerb } from '@firmware-upgrader/domain';
import { SetMetadata } from '@nestjs/common';

/** Who may use a route. Every route says it, itself or through its controller; a start without fails. */
export type Access =
  | { readonly kind: 'public'; readonly csrf: boolean }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'manager' }
  | { readonly kind: 'superuser' }
  | { readonly kind: 'model'; readonly model: PermissionModel; readonly verbs: readonly PermissionVerb[] };

export type ThrottleScope = 'api' | 'token' | 'login' | 'none';

export interface OwnBody {
  readonly describedBy: string | undefined;
}

/** `file`: whatever the client accepts will do. */
export type Format = 'json' | 'csv' | 'file';

export const ACCESS = 'firmware-upgrader:access';
export const WITHOUT_MANAGER_GATE = 'firmware-upgrader:without-manager-gate';
export const THROTTLE_SCOPE = 'firmware-upgrader:throttle-scope';
export const OWN_BODY = 'firmware-upgrader:own-body';
export const FIELDS_DESCRIBED_BY = 'firmware-upgrader:fields-described-by';
export const FORMATS = 'firmware-upgrader:formats';

/** The model permission that a route needs; the verb follows from the method unless the contract names others. */
export const Resource = (model: PermissionModel, ...verbs: PermissionVerb[]) =>
  SetMetadata<string, Access>(ACCESS, { kind: 'model', model, verbs });

/** Open to everybody; `csrf`: browsers must prove that the request comes from our own page. */
export const Public = ({ csrf = false } = {}) => SetMetadata<string, Access>(ACCESS, { kind: 'public', csrf });
export const SignedIn = () => SetMetadata<string, Access>(ACCESS, { kind: 'signed-in' });
export const ManagersOnly = () => SetMetadata<string, Access>(ACCESS, { kind: 'manager' });
export const SuperusersOnly = () => SetMetadata<string, Access>(ACCESS, { kind: 'superuser' });

/** The users API asks for the model permission alone. */
export const WithoutManagerGate = () => SetMetadata(WITHOUT_MANAGER_GATE, true);
export const Throttled = (scope: ThrottleScope) => SetMetadata(THROTTLE_SCOPE, scope);

/**
 * The route reads its body itself, piece by piece, after all checks of the gate. `describedBy` names the method of its
 * controller that tells the fields, for OPTIONS.
 */
export const ReadsOwnBody = (describedBy?: string) => SetMetadata<string, OwnBody>(OWN_BODY, { describedBy });
/** Names the method of the controller that tells the fields of a body whose class does not know all of them. */
export const FieldsDescribedBy = (method: string) => SetMetadata(FIELDS_DESCRIBED_BY, method);
export const Answers = (...formats: Format[]) => SetMetadata(FORMATS, formats);
