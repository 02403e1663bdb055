import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FirmwareImage } from '../../../shared/api/contract';

export function ImageActions({ image, onDelete }: { image: FirmwareImage; onDelete?: () => void }) {
  const { t } = useTranslation();
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Tooltip label={t('images.download')}>
        <ActionIcon
          component="a"
          href={image.file}
          download
          variant="subtle"
          color="gray"
          aria-label={t('images.downloadOf', { type: image.type })}
        >
          <IconDownload size={16} />
        </ActionIcon>
      </Tooltip>
      {onDelete ? (
        <Tooltip label={t('images.delete')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={onDelete}
            aria-label={t('images.deleteOf', { type: image.type })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </Group>
  );
}
