import type { Actor } from '@firmware-upgrader/database';
import { currentRequestId } from '../../http/request-context';

/** Nobody is signed in when a router speaks. */
export function agentActor(): Actor {
  return { userId: null, requestId: currentRequestId() ?? '' };
}
