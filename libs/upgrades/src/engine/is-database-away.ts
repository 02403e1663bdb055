import { sqlState } from '@firmware-upgrader/database';

// https://www.postgresql.org/docs/current/errcodes-appendix.html: connection exceptions, shutdown, too many connections, and
// sessions that it ended because nothing was heard of us.
const AWAY_STATES = /^(08...|57P0[1235]|53300|25P03)$/;
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOENT']);
const AWAY_WORDS =
  /Connection terminated|not queryable|connection error|Driver not Connected|timeout exceeded when trying to connect/i;
/** TypeORM's, for a connection that broke between two statements of a transaction. */
const AWAY_NAMES = new Set([
  'QueryRunnerAlreadyReleasedError',
  'QueryRunnerProviderAlreadyReleasedError',
  'TransactionNotStartedError',
  'ConnectionIsNotSetError',
]);

/** The database did not answer: nobody knows whether the last statement counted, and nothing is the device's fault. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (AWAY_NAMES.has(error.name)) return true;
  const isQuery = error.name === 'QueryFailedError' || AWAY_WORDS.test(error.message);
  const code = sqlState(error) ?? '';
  return AWAY_WORDS.test(error.message) || AWAY_STATES.test(code) || (isQuery && AWAY_CODES.has(code));
}
