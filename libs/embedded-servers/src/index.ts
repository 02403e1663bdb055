export { DataDirInUseError, lockDataDir } from './data-dir-lock';
export { freePort } from './free-port';
export { type PostgresOptions, type RunningPostgres, startPostgres } from './postgres';
export { isRunning, processIdentity } from './process-identity';
export { endRecordedProcess, type Escalation } from './process-records';
export { type RedisAddress, type RedisOptions, type RunningRedis, startRedis } from './redis';
export { findRedis, type FindRedisOptions, type RedisProgram } from './redis-programs';
export { type RunningProcess, watchProcess } from './running-process';
export { isReachable, serverUser } from './server-user';
