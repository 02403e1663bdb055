import { problemOf } from './load-extensions';

class Named {
  readonly name = 'access/AddNotes1795651200000';
}
class AddNotes1795651200000 {}
const rule = (reason: string) => ({ reasons: [reason], skips: async () => new Map() });

describe('an extension', () => {
  it('is taken with words and migrations of its own', () => {
    expect(problemOf({ name: 'access', migrations: [Named], planRules: [rule('access/closed')] })).toBeNull();
    expect(problemOf({ name: 'access' })).toBeNull();
  });

  it.each([
    [undefined, 'its index exports no `extension`'],
    [{ name: 'Access notes' }, 'its name is no lower-case word'],
    [{ name: 'access', planRules: [rule('no-connection')] }, '"no-connection" does not begin with "access/"'],
    [{ name: 'access', migrations: [AddNotes1795651200000] }, '"AddNotes1795651200000" does not begin with "access/"'],
  ])('is refused: %j', (extension, problem) => {
    expect(problemOf(extension)).toBe(problem);
  });
});
