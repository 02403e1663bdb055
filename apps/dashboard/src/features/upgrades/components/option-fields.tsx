import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SchemaFields } from '../../../shared/ui/schema-fields';
import {
  configurationLetter,
  optionSwitch,
  type ConfigurationChoice,
  type ExtraOption,
  type OfferedOptions,
  type OptionChoices,
} from '../upgrade-options';

interface OptionFieldsProps {
  offered: OfferedOptions;
  value: OptionChoices;
  onChange: (value: OptionChoices) => void;
  /** What the server says of them. */
  errors?: readonly string[];
}

/** How to upgrade, in words; the letter of sysupgrade stands small behind. */
export function OptionFields({ offered, value, onChange, errors }: OptionFieldsProps) {
  const { t } = useTranslation();
  const error = errors?.join(' ');
  if (offered.others) {
    return (
      <SchemaFields
        schema={offered.others}
        label={t('options.all')}
        values={value.others}
        onChange={(others) => onChange({ ...value, others })}
        errors={errors}
      />
    );
  }
  const hasBoth = offered.configuration.length > 0 && offered.extras.length > 0;
  return (
    <Stack gap="md">
      {offered.configuration.length > 0 ? (
        <Radio.Group
          label={t('options.configuration')}
          value={value.configuration}
          onChange={(configuration) => onChange({ ...value, configuration: configuration as ConfigurationChoice })}
          error={error}
        >
          <Stack gap={8} mt={6}>
            {offered.configuration.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={<Worded letter={configurationLetter(choice)}>{t(`options.${choice}`)}</Worded>}
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {offered.extras.length > 0 ? (
        <Checkbox.Group
          label={hasBoth ? t('options.more') : t('options.all')}
          value={[...value.extras]}
          onChange={(extras) => onChange({ ...value, extras: extras as ExtraOption[] })}
          error={hasBoth ? undefined : error}
        >
          <Stack gap={8} mt={6}>
            {offered.extras.map((key) => (
              <Checkbox key={key} value={key} label={<Worded letter={key}>{t(`options.${key}`)}</Worded>} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
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
