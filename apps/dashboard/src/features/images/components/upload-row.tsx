import { ActionIcon, Button, Group, Progress, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../shared/format/format';
import { Status } from '../../../shared/ui/status';
import type { ImageUploadRow } from '../use-image-uploads';
import { ImageTypeSelect } from './image-type-select';
import classes from './images-tab.module.css';

interface UploadRowProps {
  row: ImageUploadRow;
  onChoose: (type: string) => void;
  onRetry: (row: ImageUploadRow, type?: string) => void;
  onRemove: () => void;
}

export function UploadRow({ row, onChoose, onRetry, onRemove }: UploadRowProps) {
  const { t } = useTranslation();
  const [type, setType] = useState<string | null>(row.type || null);
  const { file, state, progress } = row;
  const percent = file.size > 0 ? Math.min(100, Math.floor((progress.sentBytes / file.size) * 100)) : 0;
  const sent = Math.min(progress.sentBytes, file.size);

  return (
    <li className={classes.upload}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <span className={`${classes.name} mono`}>{file.name}</span>
        <Tooltip label={t('images.remove')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={onRemove}
            aria-label={t('images.removeOf', { name: file.name })}
          >
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {state === 'reading' ? <Status kind="running" word={t('images.reading')} percent={40} /> : null}
      {state === 'ready' ? <Recognized row={row} onChoose={onChoose} /> : null}
      {state === 'queued' ? <Status kind="waiting" word={t('status.waiting')} reason={formatBytes(file.size)} /> : null}
      {state === 'sending' ? (
        <>
          <Progress value={percent} aria-label={t('images.progressOf', { name: file.name })} size={6} />
          <Text size="sm" c="dimmed">
            {percent < 100
              ? t('images.sent', {
                  sent: formatBytes(sent),
                  total: formatBytes(file.size),
                  speed: formatBytes(Math.round(progress.bytesPerSecond)),
                })
              : t('images.storing')}
          </Text>
        </>
      ) : null}
      {state === 'failed' ? (
        <>
          <div role="alert">
            <Status kind="failed" word={t('images.notStored')} reason={row.problem} />
          </div>
          <Group gap="sm">
            {row.needsType ? <ImageTypeSelect value={type} onChange={setType} /> : null}
            <Button
              variant="default"
              size="xs"
              disabled={row.needsType && !type}
              onClick={() => onRetry(row, type ?? '')}
            >
              {row.needsType ? t('images.uploadAs') : t('images.again')}
            </Button>
          </Group>
        </>
      ) : null}
    </li>
  );
}

/** What the file is, as far as it can be told, before it is stored. */
function Recognized({ row, onChoose }: { row: ImageUploadRow; onChoose: (type: string) => void }) {
  const { t } = useTranslation();
  const { recognized, type, file } = row;
  const known = recognized?.type;
  const boards = known?.boards.join(', ') || recognized?.metadata?.boards.join(', ');
  const facts = [
    boards ? t('images.for', { boards }) : null,
    recognized?.metadata?.release ?? t('images.noRelease'),
    formatBytes(file.size),
  ];
  return (
    <>
      {known ? (
        <Status kind="success" word={known.label} />
      ) : (
        <Group gap="sm">
          <Status kind="unknown" word={t('images.unrecognized')} />
          <ImageTypeSelect value={type || null} onChange={(value) => onChoose(value ?? '')} />
        </Group>
      )}
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}
