import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UpgradeOptions } from '../../../shared/api/contract';
import { isWorded, optionSwitch } from '../upgrade-options';

/** The options of an upgrade: in words, each with its letter, or as an upgrader of one's own calls them. */
export function OptionLetters({ options }: { options: UpgradeOptions }) {
  const { t } = useTranslation();
  const chosen = Object.entries(options).filter(([key, value]) => !isWorded(key) || value);
  if (chosen.length === 0) return t('options.none');
  return chosen.map(([key, value]) => (
    <div key={key}>
      {isWorded(key) ? `${t(`options.short.${key}`)} ` : null}
      <Text span size="xs" c="dimmed" className="mono">
        {isWorded(key) ? optionSwitch(key) : `${key}: ${String(value)}`}
      </Text>
    </div>
  ));
}
