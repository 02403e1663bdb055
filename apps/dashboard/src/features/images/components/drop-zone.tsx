import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './images-tab.module.css';

/** Takes many files at once, dropped or chosen. */
export function DropZone({ onFiles }: { onFiles: (files: Iterable<File>) => void }) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setIsOver(over);
  };
  return (
    <div
      className={classes.zone}
      data-over={isOver || undefined}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        onFiles(event.dataTransfer.files);
      }}
    >
      <IconUpload size={22} aria-hidden />
      <span>{t('images.drop')}</span>
      <FileButton onChange={onFiles} multiple inputProps={{ 'aria-label': t('images.choose') }}>
        {(props) => (
          <Button variant="default" {...props}>
            {t('images.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
