import { isPastPointOfNoReturn, phaseRules, upgradePhases } from './upgrade-phase';
import { canCancel, isTerminal, POINT_OF_NO_RETURN, upgradeStatuses } from './upgrade-status';

it('ends in every status but one', () => {
  expect(upgradeStatuses.filter((status) => !isTerminal(status))).toEqual(['in-progress']);
});

it('can be cancelled until the flash begins, and never once it is over', () => {
  expect(canCancel({ status: 'in-progress', progress: 64 })).toBe(true);
  expect(canCancel({ status: 'in-progress', progress: 65 })).toBe(false);
  expect(canCancel({ status: 'failed', progress: 10 })).toBe(false);
});

it('tells the point of no return alike by phase and by progress', () => {
  for (const phase of upgradePhases) {
    const { progress } = phaseRules[phase];
    if (progress !== undefined) expect(progress >= POINT_OF_NO_RETURN).toBe(isPastPointOfNoReturn(phase));
  }
});
