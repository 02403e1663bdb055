import { isPastPointOfNoReturn, upgradePhases } from '@firmware-upgrader/domain';

/** For SQL: the phases from which only the reconnect schedule leads on. */
export const phasesPastFlash = upgradePhases.filter(isPastPointOfNoReturn);

/** For SQL text: the same as a list of literals. */
export const PAST_FLASH_SQL = phasesPastFlash.map((phase) => `'${phase}'`).join(', ');
