import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface ConnectionActionsProps {
  name: string;
  onEdit?: () => void;
  onRemove?: () => void;
}

/** Removed is the connection, not its credentials: hence another word than for rows of other tables. */
export function ConnectionActions({ name, onEdit, onRemove }: ConnectionActionsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {onEdit ? (
        <Tooltip label={t('action.edit')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('action.editOf', { name })} onClick={onEdit}>
            <IconPencil size={16} />
          </ActionIcon>
        </Tooltip>
      ) : null}
      {onRemove ? (
        <Tooltip label={t('connections.remove')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('connections.removeOf', { name })} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </Group>
  );
}
