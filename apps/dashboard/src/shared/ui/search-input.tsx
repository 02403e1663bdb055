import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

interface SearchInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  width?: number;
}

/** Searches while one types, a moment after the last key. */
export function SearchInput({ label, value, onChange, width = 240 }: SearchInputProps) {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  const report = useDebouncedCallback(onChange, 250);
  // The URL changed elsewhere, by "back" or "clear filters": the field follows, unless one is still typing on.
  if (value !== shown) {
    setShown(value);
    if (value === '' || !text.startsWith(value)) setText(value);
  }
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      leftSection={<IconSearch size={16} aria-hidden />}
      onChange={(event) => {
        setText(event.currentTarget.value);
        report(event.currentTarget.value.trim());
      }}
      w={{ base: '100%', xs: width }}
    />
  );
}
