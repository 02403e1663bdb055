import { splitSshParams, sshParamsProblem } from './ssh-params';

const key = 'k'.repeat(64);

describe('the parameters of SSH credentials', () => {
  it.each([
    { username: 'root', password: 'secret' },
    { username: 'root', password: 'secret', port: 2222 },
    { username: 'r', key },
    { username: 'root', key, port: 65_535 },
  ])('accepts %j', (params) => {
    expect(sshParamsProblem(params, null)).toBeNull();
  });

  it.each([
    [{}, 'A password or a key is required.'],
    [{ username: 'root' }, 'A password or a key is required.'],
    [{ password: 'secret' }, 'A username is required.'],
    [{ username: 'r', password: 'secret' }, 'The username must have at least 2 characters.'],
    [{ username: '', key }, 'The username must have at least 1 characters.'],
    [{ username: 'root', password: 'abc' }, 'The password must have at least 4 characters.'],
    [{ username: 'root', key: 'short' }, 'The key must have at least 64 characters.'],
    [{ username: 'root', password: 'secret', key }, 'Give a password or a key, not both.'],
    [{ username: 'root', password: 'secret', host: 'x' }, '"host" is not a parameter of SSH credentials.'],
    [{ username: 'root', password: 'secret', port: 0 }, 'The port must be an integer from 1 to 65535.'],
    [{ username: 'root', password: 'secret', port: '22' }, 'The port must be an integer from 1 to 65535.'],
    [{ username: 'root', password: 1234 }, 'The password must be text.'],
  ])('refuses %j', (params, problem) => {
    expect(sshParamsProblem(params, null)?.text).toBe(problem);
  });

  it('may leave out a secret that is already stored, but not break its form', () => {
    expect(sshParamsProblem({ username: 'r' }, 'key')).toBeNull();
    expect(sshParamsProblem({ username: 'r' }, 'password')?.text).toMatch(/at least 2/);
  });

  it.each([
    [{ username: 'r', password: 'secret' }, 'username'],
    [{ username: 'root', password: 'abc' }, 'password'],
    [{ username: 'root', key: 'short' }, 'key'],
    [{ username: 'root', key, port: 0 }, 'port'],
  ])('says which of %j is wrong', (params, param) => {
    expect(sshParamsProblem(params, null)?.param).toBe(param);
  });

  it('parts the secret from what may be shown', () => {
    expect(splitSshParams({ username: 'root', password: 'secret', port: 22 })).toEqual({
      shown: { username: 'root', port: 22 },
      secret: { kind: 'password', text: 'secret' },
    });
    expect(splitSshParams({ username: 'root' }).secret).toBeNull();
  });
});
