import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Device, SelectableImage, UpgradeOptions } from '../../../shared/api/contract';
import { OptionLetters } from '../../upgrades/components/option-letters';
import { isDangerous } from '../../upgrades/upgrade-options';
import classes from './install-panel.module.css';

interface UpgradePlanProps {
  device: Device;
  chosen: SelectableImage;
  installed: SelectableImage | undefined;
  options: UpgradeOptions;
}

/** What pressing the button will do to the device, before it does. */
export function UpgradePlan({ device, chosen, installed, options }: UpgradePlanProps) {
  const { t } = useTranslation();
  const from = installed?.version ?? device.release ?? device.os;
  const isOlder = installed !== undefined && installed.created > chosen.created && installed.id !== chosen.id;
  return (
    <section className={classes.plan} aria-label={t('firmware.plan')}>
      <Text fw={500}>
        {device.name}
        {': '}
        <span className="mono">
          {from || t('devices.noOs')} → {chosen.version}
        </span>
      </Text>
      <List size="sm" spacing={2}>
        <List.Item>{t('firmware.planSteps')}</List.Item>
        <List.Item>{t('firmware.planAway')}</List.Item>
        <List.Item>
          <OptionLetters options={options} />
        </List.Item>
      </List>
      {isOlder ? <Text c="var(--status-orange)">{t('firmware.older')}</Text> : null}
      {isDangerous(options) ? <Text c="var(--status-red)">{t('start.dangerText')}</Text> : null}
    </section>
  );
}
