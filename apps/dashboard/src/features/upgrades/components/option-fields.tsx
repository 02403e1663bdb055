import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  configurationChoices,
  configurationLetter,
  extraOptions,
  optionSwitch,
  type ConfigurationChoice,
  type ExtraOption,
  type OptionChoices,
} from '../upgrade-options';

interface OptionFieldsProps {
  value: OptionChoices;
  onChange: (value: OptionChoices) => void;
  error?: string;
}

/** How to upgrade, in words; the letter of sysupgrade stands small behind. */
export function OptionFields({ value, onChange, error }: OptionFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('options.configuration')}
        value={value.configuration}
        onChange={(configuration) => onChange({ ...value, configuration: configuration as ConfigurationChoice })}
        error={error}
      >
        <Stack gap={8} mt={6}>
          {configurationChoices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={<Worded letter={configurationLetter(choice)}>{t(`options.${choice}`)}</Worded>}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label={t('options.more')}
        value={[...value.extras]}
        onChange={(extras) => onChange({ ...value, extras: extras as ExtraOption[] })}
      >
        <Stack gap={8} mt={6}>
          {extraOptions.map((letter) => (
            <Checkbox key={letter} value={letter} label={<Worded letter={letter}>{t(`options.${letter}`)}</Worded>} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}

function Worded({ letter, children }: { letter: string | null; children: ReactNode }) {
  return (
    <>
      {children}{' '}
      {letter ? (
        <Text span size="xs" c="dimmed" className="mono">
          {optionSwitch(letter)}
        </Text>
      ) : null}
    </>
  );
}
