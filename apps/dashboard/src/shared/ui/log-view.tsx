import { ActionIcon, Button, CopyButton, Group, Tooltip } from '@mantine/core';
import { IconArrowDown, IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './log-view.module.css';

/** Scrolled this near to the end counts as reading the end. */
const END_TOLERANCE_PX = 24;

interface LogViewProps {
  /** What is copied and downloaded; it grows as the lines do. */
  text: string;
  fileName: string;
  /** Said in place of the lines while there are none. */
  emptyText: string;
  isEmpty: boolean;
  /** The lines. */
  children: ReactNode;
}

/** Lines that may still grow: the view follows their end until one scrolls up, and again once one returns to it. */
export function LogView({ text, fileName, emptyText, isEmpty, children }: LogViewProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [isFollowing, setIsFollowing] = useState(true);

  useLayoutEffect(() => {
    if (isFollowing && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [text, isFollowing]);

  const readPosition = ({ scrollHeight, scrollTop, clientHeight }: HTMLDivElement) =>
    setIsFollowing(scrollHeight - scrollTop - clientHeight < END_TOLERANCE_PX);

  return (
    <div className={classes.frame}>
      <Group gap={4} className={classes.tools}>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t('action.copied') : t('log.copy')}>
              <ActionIcon variant="default" size={30} onClick={copy} aria-label={t('log.copy')}>
                {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
        <Tooltip label={t('log.download')}>
          <ActionIcon
            variant="default"
            size={30}
            onClick={() => download(fileName, text)}
            aria-label={t('log.download')}
          >
            <IconDownload size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <div
        ref={box}
        className={classes.box}
        role="log"
        aria-label={t('log.label')}
        tabIndex={0}
        onScroll={(event) => readPosition(event.currentTarget)}
      >
        {isEmpty ? <p className={classes.empty}>{emptyText}</p> : children}
      </div>
      {isFollowing ? null : (
        <Button
          className={classes.follow}
          size="compact-sm"
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={() => setIsFollowing(true)}
        >
          {t('log.follow')}
        </Button>
      )}
    </div>
  );
}

function download(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
