import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OperationDetail } from '../../../shared/api/contract';
import { formatBytes } from '../../../shared/format/format';
import { uploadPercent } from '../operation-status';

/** How much of the image the device has taken, while it takes it. */
export function UploadProgress({ operation }: { operation: OperationDetail }) {
  const { t } = useTranslation();
  if (operation.status !== 'in-progress' || operation.phase !== 'uploading' || operation.image_bytes === 0) return null;
  return (
    <div>
      <Progress value={uploadPercent(operation)} size={6} aria-label={t('operations.upload')} />
      <Text size="sm" c="dimmed" mt={4}>
        {t('operations.uploaded', {
          sent: formatBytes(operation.uploaded_bytes),
          total: formatBytes(operation.image_bytes),
        })}
      </Text>
    </div>
  );
}
