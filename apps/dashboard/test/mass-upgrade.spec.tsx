import { act, screen, within } from '@testing-library/react';
// Loaded before time stands still.
import '../src/features/upgrades/components/batch-page';
import { FakeApi } from './fake-api';
import { open } from './open';
import { aBatch, counts } from './rows';

const BATCH = '/api/v1/firmware/batch-upgrade-operation/m1/';

describe('the page of a mass upgrade', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] }));
  afterEach(() => jest.useRealTimers());

  const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));

  it('asks while it runs, and no more once it has ended', async () => {
    const api = new FakeApi();
    api.on('GET', BATCH, aBatch());
    open('/mass-upgrades/m1');
    await screen.findByText(/^1 of 3 finished/);

    api.on('GET', BATCH, aBatch({ status: 'success', counts: counts({ total: 3, success: 3 }) }));
    await screen.findByText(/^3 of 3 finished/);
    const asked = api.count('GET', BATCH);
    await pass(60);
    expect(api.count('GET', BATCH)).toBe(asked);
  });

  it('stays readable when the server goes away, and says how old it is', async () => {
    const api = new FakeApi();
    api.on('GET', BATCH, aBatch());
    open('/mass-upgrades/m1');
    await screen.findByText(/^1 of 3 finished/);
    api.on('GET', BATCH, () => {
      throw new TypeError('Failed to fetch');
    });
    await pass(8);
    expect(screen.getAllByText(/^Last updated \d+ s ago/)[0]).toBeTruthy();
    expect(screen.getByText(/^1 of 3 finished/)).toBeTruthy();
  });
});

it('tries those again that a person stopped', async () => {
  const api = new FakeApi();
  api.on('GET', BATCH, aBatch({ status: 'cancelled', finished_at: '2026-03-01T11:00:00Z', reasons: { cancelled: 2 } }));
  api.on('POST', `${BATCH}retry/`, { batch: 'm2' });
  const { user } = open('/mass-upgrades/m1');
  await user.click(await screen.findByRole('button', { name: 'Retry 2' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Retry 2 devices' }));
  expect(api.requests.find(({ method }) => method === 'POST')?.body).toEqual({ reason_code: ['cancelled'] });
});
