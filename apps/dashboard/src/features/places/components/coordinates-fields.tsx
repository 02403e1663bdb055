import { Group, NumberInput, Text } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { LocationValues } from '../location-form';
import { readCoordinates } from '../coordinates';

interface CoordinatesFieldsProps {
  form: UseFormReturnType<LocationValues>;
  /** The kind of the geometry that is stored, where it is no point. */
  otherShape: string | null;
}

/** Latitude and longitude in degrees; what a map copied may be pasted into either. */
export function CoordinatesFields({ form, otherShape }: CoordinatesFieldsProps) {
  const { t } = useTranslation();
  const common = {
    decimalScale: 9,
    allowedDecimalSeparators: ['.', ','],
    // A wrong number is told, not turned into another one.
    clampBehavior: 'none' as const,
    hideControls: true,
    onPaste: (event: ClipboardEvent) => {
      const pasted = readCoordinates(event.clipboardData.getData('text'));
      if (!pasted) return;
      event.preventDefault();
      form.setValues(pasted);
    },
  };
  return (
    <div>
      <Group grow align="flex-start" gap="sm">
        <NumberInput
          label={t('places.latitude')}
          placeholder="48.13743"
          {...common}
          {...form.getInputProps('latitude')}
        />
        <NumberInput
          label={t('places.longitude')}
          placeholder="11.57549"
          {...common}
          {...form.getInputProps('longitude')}
        />
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {otherShape ? t('places.otherShape', { shape: otherShape }) : t('places.coordinatesHint')}
      </Text>
    </div>
  );
}
