import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A monospaced value with a button that copies it. */
export function CopyText({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
    <span className="mono" style={{ overflowWrap: 'anywhere' }}>
      {value}
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('action.copied') : t('action.copy')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              ml={4}
              onClick={copy}
              aria-label={t('action.copyValue', { value })}
            >
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}
