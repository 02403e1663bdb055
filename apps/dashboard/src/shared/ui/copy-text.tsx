import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A monospaced value with a button that copies it; `shown` stands for one that is too long to read. */
export function CopyText({ value, shown = value }: { value: string; shown?: string }) {
  return (
    <span className="mono" style={{ overflowWrap: 'anywhere' }}>
      <span title={shown === value ? undefined : value}>{shown}</span>
      <CopyIcon value={value} />
    </span>
  );
}

export function CopyIcon({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
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
  );
}
