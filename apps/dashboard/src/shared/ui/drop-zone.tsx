import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import classes from './drop-zone.module.css';

interface DropZoneProps {
  text: string;
  /** Of the button, for who does not drag. */
  chooseLabel: string;
  onFiles: (files: Iterable<File>) => void;
  /** One file alone. */
  isSingle?: boolean;
  accept?: string;
}

/** Takes files, dropped or chosen. */
export function DropZone({ text, chooseLabel, onFiles, isSingle, accept }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false);
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setIsOver(over);
  };
  const button = (props: { onClick: () => void }) => (
    <Button variant="default" {...props}>
      {chooseLabel}
    </Button>
  );
  return (
    <div
      className={classes.zone}
      data-over={isOver || undefined}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        onFiles(isSingle ? [...event.dataTransfer.files].slice(0, 1) : event.dataTransfer.files);
      }}
    >
      <IconUpload size={22} aria-hidden />
      <span>{text}</span>
      {isSingle ? (
        <FileButton
          accept={accept}
          onChange={(file) => onFiles(file ? [file] : [])}
          inputProps={{ 'aria-label': chooseLabel }}
        >
          {button}
        </FileButton>
      ) : (
        <FileButton accept={accept} onChange={onFiles} multiple inputProps={{ 'aria-label': chooseLabel }}>
          {button}
        </FileButton>
      )}
    </div>
  );
}
