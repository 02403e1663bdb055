export const upgradeStatuses = ['in-progress', 'success', 'failed', 'aborted', 'cancelled'] as const;
export type UpgradeStatus = (typeof upgradeStatuses)[number];

/** From this progress on (the flash) nobody can cancel. */
export const POINT_OF_NO_RETURN = 65;

export function isTerminal(status: UpgradeStatus): boolean {
  return status !== 'in-progress';
}

export function canCancel(operation: { status: UpgradeStatus; progress: number }): boolean {
  return operation.status === 'in-progress' && operation.progress < POINT_OF_NO_RETURN;
}
