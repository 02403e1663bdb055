import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isDatabaseAway } from './is-database-away';

const failed = (code: string) => new QueryFailedError('SELECT 1', [], Object.assign(new Error(code), { code }));

describe('a database is away', () => {
  it.each([
    ['when it ended the session', failed('57P01')],
    ['when it is starting', failed('57P03')],
    ['when it has no connection left', failed('53300')],
    ['when it ended a transaction in which nothing was heard of us', failed('25P03')],
    ['when nobody listens', failed('ECONNREFUSED')],
    ['when the connection broke between two statements', new QueryRunnerAlreadyReleasedError()],
    ['when it broke in a transaction', new QueryRunnerProviderAlreadyReleasedError()],
    ['when the connection was closed', new Error('Client was closed and is not queryable')],
  ])('%s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([
    ['a value is refused', failed('22001')],
    ['a rule is broken', failed('23514')],
    ['a device refuses the connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['we have a defect', new TypeError('x is not a function')],
  ])('and is not when %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
