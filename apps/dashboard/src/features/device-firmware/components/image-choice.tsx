import { Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SelectableImage } from '../../../shared/api/contract';
import { Markdown } from '../../../shared/ui/markdown';
import { Time } from '../../../shared/ui/time';
import classes from './install-panel.module.css';

interface ImageChoiceProps {
  image: SelectableImage;
  isCurrent: boolean;
  isChosen: boolean;
  isReadOnly: boolean;
}

export function ImageChoice({ image, isCurrent, isChosen, isReadOnly }: ImageChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.choice}>
      <Radio
        value={image.id}
        disabled={isCurrent || isReadOnly}
        label={
          <>
            <Text span fw={500}>
              {image.category_name} <span className="mono">{image.version}</span>
            </Text>
            <Text span size="sm" c="dimmed">
              {isCurrent ? ` · ${t('firmware.current')}` : null}
              {' · '}
              <Time iso={image.created} />
            </Text>
          </>
        }
      />
      {image.changelog ? (
        <details className={classes.changelog} open={isChosen || undefined}>
          <summary>{t('builds.changelog')}</summary>
          <Markdown text={image.changelog} />
        </details>
      ) : null}
    </div>
  );
}
