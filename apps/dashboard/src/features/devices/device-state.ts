import type { TFunction } from 'i18next';
import type { ListedDevice } from '../../shared/api/contract';
import type { StatusProps } from '../../shared/ui/status';

/** How a device stands, the first thing that matters: whether it can be upgraded at all, then whether it should be. */
export function deviceState(t: TFunction, device: ListedDevice): StatusProps {
  const { installed, upgrade } = device;
  if (device.is_deactivated) return { kind: 'skipped', word: t('devices.deactivated') };
  // It restarts and does not answer, as it should.
  if (upgrade && upgrade.phase !== 'queued') {
    return { kind: 'running', word: t(`phase.${upgrade.phase}`), percent: upgrade.progress };
  }
  if (upgrade) return { kind: 'waiting', word: t('devices.upgradeWaits') };
  if (!device.has_connection) return { kind: 'aborted', word: t('devices.noConnection') };
  if (device.is_working === false) return { kind: 'failed', word: t('devices.notAnswering') };
  if (!installed) return { kind: 'unknown', word: t('devices.firmwareUnknown') };
  if (!installed.is_latest) return { kind: 'behind', word: t('devices.behind') };
  return { kind: 'success', word: t('devices.upToDate') };
}
