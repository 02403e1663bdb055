import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { imageTypesQuery } from '../api/images.queries';

/** One of the known image types, found by type or by the name of the hardware. */
export function ImageTypeSelect({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text, 250);
  const { data } = useQuery({ ...imageTypesQuery({ search }), placeholderData: keepPreviousData });
  return (
    <Select
      aria-label={t('images.type')}
      placeholder={t('images.chooseType')}
      data={(data?.results ?? []).map(({ id, label }) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={t('list.noMatch')}
      size="xs"
      w={{ base: '100%', sm: 420 }}
    />
  );
}
