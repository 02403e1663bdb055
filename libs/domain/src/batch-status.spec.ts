import { batchFigures, batchStatus, isBatchTerminal, type OperationCounts } from './batch-status';

function counts(some: Partial<OperationCounts>): OperationCounts {
  return { 'in-progress': 0, success: 0, failed: 0, aborted: 0, cancelled: 0, ...some };
}

describe('the status of a mass upgrade, first match wins', () => {
  it.each([
    [{ 'in-progress': 1, success: 5, failed: 1, cancelled: 1 }, 'in-progress'],
    [{ success: 5, failed: 1, cancelled: 1 }, 'failed'],
    [{ success: 5, aborted: 1, cancelled: 1 }, 'failed'],
    [{ success: 5, cancelled: 1 }, 'cancelled'],
    [{ success: 5 }, 'success'],
    [{}, 'success'],
  ] as const)('%j: %s', (some, expected) => {
    expect(batchStatus(counts(some), true)).toBe(expected);
  });

  it('is never final before every device of the selection had its turn', () => {
    expect(batchStatus(counts({ success: 3 }), false)).toBe('in-progress');
    expect(batchStatus(counts({ failed: 3 }), false)).toBe('in-progress');
  });

  it('is final when nothing can move any more', () => {
    expect((['idle', 'in-progress', 'success', 'failed', 'cancelled'] as const).filter(isBatchTerminal)).toEqual([
      'success',
      'failed',
      'cancelled',
    ]);
  });
});

describe('the figures of a mass upgrade', () => {
  it('count what is over, and round rates to two decimals', () => {
    expect(batchFigures(counts({ 'in-progress': 1, success: 1, failed: 1 }))).toEqual({
      total: 3,
      completed: 2,
      successRate: 33.33,
      failedRate: 33.33,
      abortedRate: 0,
      cancelledRate: 0,
    });
    expect(batchFigures(counts({ success: 2, aborted: 1, cancelled: 3 }))).toMatchObject({
      successRate: 33.33,
      abortedRate: 16.67,
      cancelledRate: 50,
    });
  });

  it('are zero without operations', () => {
    expect(batchFigures(counts({}))).toMatchObject({ total: 0, completed: 0, successRate: 0 });
  });
});
