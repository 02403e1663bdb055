import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface RowActionsProps {
  name: string;
  onEdit?: () => void;
  onDelete?: () => void;
}

/** What may be done with a row of a table; an action that is not allowed is not there. */
export function RowActions({ name, onEdit, onDelete }: RowActionsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {onEdit ? (
        <Tooltip label={t('action.edit')}>
          <ActionIcon variant="subtle" color="gray" onClick={onEdit} aria-label={t('action.editOf', { name })}>
            <IconPencil size={16} />
          </ActionIcon>
        </Tooltip>
      ) : null}
      {onDelete ? (
        <Tooltip label={t('action.delete')}>
          <ActionIcon variant="subtle" color="gray" onClick={onDelete} aria-label={t('action.deleteOf', { name })}>
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </Group>
  );
}
