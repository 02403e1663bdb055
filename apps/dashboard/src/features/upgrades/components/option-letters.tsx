import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UpgradeOptions } from '../../../shared/api/contract';
import { optionSwitch } from '../upgrade-options';

/** The options of an upgrade in words, each with its letter. */
export function OptionLetters({ options }: { options: UpgradeOptions }) {
  const { t } = useTranslation();
  const letters = (Object.keys(options) as (keyof UpgradeOptions)[]).filter((letter) => options[letter]);
  if (letters.length === 0) return t('options.none');
  return letters.map((letter) => (
    <div key={letter}>
      {t(`options.short.${letter}`)}{' '}
      <Text span size="xs" c="dimmed" className="mono">
        {optionSwitch(letter)}
      </Text>
    </div>
  ));
}
