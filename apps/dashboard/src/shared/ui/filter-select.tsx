import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface FilterSelectProps {
  label: string;
  /** What it says while it filters nothing, such as "Any state". */
  placeholder: string;
  data: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string | null) => void;
  width?: number;
}

/** One choice that narrows a list, or none. */
export function FilterSelect({ label, placeholder, data, value, onChange, width = 168 }: FilterSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={label}
      placeholder={placeholder}
      data={[...data]}
      value={value || null}
      onChange={onChange}
      searchable={data.length > 8}
      // What is to be read may be longer than the field.
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      styles={{ dropdown: { minWidth: width, maxWidth: 360 } }}
      clearable
      clearButtonProps={{ 'aria-label': t('action.clear') }}
      w={{ base: '100%', xs: width }}
    />
  );
}
