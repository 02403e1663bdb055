import { isPastPointOfNoReturn, upgradePhases } from '@firmware-upgrader/domain';

/** For SQL: the phases from which only the reconnect schedule leads on, as a list of literals. */
export const PAST_FLASH_SQL = upgradePhases
  .filter(isPastPointOfNoReturn)
  .map((phase) => `'${phase}'`)
  .join(', ');
