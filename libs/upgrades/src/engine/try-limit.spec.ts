import { TryLimit } from './try-limit';

describe('the limit of a try', () => {
  let isOver: boolean;
  let limit: TryLimit;

  beforeEach(() => {
    jest.useFakeTimers();
    isOver = false;
    limit = new TryLimit(1_000, () => (isOver = true));
  });
  afterEach(() => jest.useRealTimers());

  it('stands still while it is stopped, and goes on with what is left', () => {
    limit.go();
    jest.advanceTimersByTime(900);
    limit.stop();
    jest.advanceTimersByTime(5_000);
    limit.go();
    jest.advanceTimersByTime(99);
    expect(isOver).toBe(false);
    jest.advanceTimersByTime(1);
    expect(isOver).toBe(true);
  });

  it('may be stopped by whoever never started it', () => {
    limit.stop();
    jest.advanceTimersByTime(5_000);
    expect(isOver).toBe(false);
  });
});
