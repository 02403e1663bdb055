import { screen } from '@testing-library/react';
import { FakeApi, page, Refusal, someone } from './fake-api';
import { open } from './open';

describe('a session that ended', () => {
  it('leads to the login and from there back to the very page', async () => {
    const api = new FakeApi();
    const expired = new Refusal(401, { detail: 'Authentication credentials were not provided.' });
    api.on('GET', '/api/v1/controller/device/', expired);
    const { user, location } = open('/devices?search=roof&page=2');

    const name = await screen.findByLabelText('User name or e-mail');
    expect(location()).toBe(`/login?next=${encodeURIComponent('/devices?search=roof&page=2')}`);
    api.on('GET', '/api/v1/controller/device/', page());
    api.on('POST', '/api/v1/users/login/', someone);
    await user.type(name, 'admin');
    await user.type(screen.getByLabelText('Password'), 'secret');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    await screen.findByRole('heading', { name: 'Devices', level: 1 });
    expect(location()).toBe('/devices?search=roof&page=2');
  });

  it('is not opened by a wrong password, and the server says why', async () => {
    const api = new FakeApi();
    api.on('GET', '/api/v1/users/me/', new Refusal(401, { detail: 'Nobody.' }));
    api.on('POST', '/api/v1/users/login/', new Refusal(400, { non_field_errors: ['Unable to log in.'] }));
    const { user } = open('/login');
    await user.type(await screen.findByLabelText('User name or e-mail'), 'admin');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('Unable to log in.');
  });
});
