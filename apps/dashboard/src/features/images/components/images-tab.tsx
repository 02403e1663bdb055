import { Button, Group, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Build, FirmwareImage } from '../../../shared/api/contract';
import { formatBytes } from '../../../shared/format/format';
import { useAdded } from '../../../shared/extensions';
import { addedColumns, AddedFields, useAddedForm } from '../../../shared/ui/added-fields';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { CopyText } from '../../../shared/ui/copy-text';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { DropZone } from '../../../shared/ui/drop-zone';
import { EmptyState } from '../../../shared/ui/empty-state';
import { QueryView } from '../../../shared/ui/query-view';
import { Time } from '../../../shared/ui/time';
import { useMayChange } from '../../session/shared-rows';
import { imagesQuery, useDeleteImage } from '../api/images.queries';
import { useImageUploads } from '../use-image-uploads';
import { AffectedDevices } from './affected-devices';
import { ImageActions } from './image-actions';
import { UploadRow } from './upload-row';
import classes from './images-tab.module.css';

/** Enough to tell two files apart; the copy is the whole. */
const SHOWN_OF_CHECKSUM = 12;

/** The images of a build, and the place to drop more. */
export function ImagesTab({ build }: { build: Build }) {
  const { t } = useTranslation();
  const mayChange = useMayChange();
  const query = useQuery(imagesQuery(build.id));
  const uploads = useImageUploads(build.id);
  const added = useAdded('imageFields');
  const form = useAddedForm(added);
  const ready = uploads.rows.filter(({ state }) => state === 'ready').length;
  const remove = useDeleteImage(build.id);
  const [removed, setRemoved] = useState<FirmwareImage | null>(null);
  const owner = build.category_relation;
  const mayAdd = mayChange('add_firmwareimage', owner);

  const columns: Column<FirmwareImage>[] = [
    {
      key: 'hardware',
      header: t('images.hardware'),
      isTitle: true,
      cell: (row) => (
        <>
          {row.label}
          <div className={`${classes.type} mono`}>{row.type}</div>
        </>
      ),
    },
    {
      key: 'release',
      header: t('images.release'),
      noWrap: true,
      cell: (row) => <span className="mono">{row.release ?? '–'}</span>,
    },
    { key: 'size', header: t('images.size'), align: 'right', noWrap: true, cell: (row) => formatBytes(row.size) },
    {
      key: 'sha256',
      header: t('images.checksum'),
      noWrap: true,
      cell: (row) => <CopyText value={row.sha256} shown={`${row.sha256.slice(0, SHOWN_OF_CHECKSUM)}…`} />,
    },
    { key: 'created', header: t('images.added'), noWrap: true, cell: (row) => <Time iso={row.created} /> },
    ...addedColumns<FirmwareImage>(added),
    {
      key: 'actions',
      header: t('action.actions'),
      align: 'right',
      cell: (row) => (
        <ImageActions
          image={row}
          onDelete={mayChange('delete_firmwareimage', owner) ? () => setRemoved(row) : undefined}
        />
      ),
    },
  ];

  return (
    <div className={classes.tab}>
      {mayAdd ? <DropZone text={t('images.drop')} chooseLabel={t('images.choose')} onFiles={uploads.add} /> : null}
      {uploads.rows.length > 0 ? (
        <ul className={classes.uploads} aria-label={t('images.uploads')}>
          {uploads.rows.map((row) => (
            <UploadRow
              key={row.key}
              row={row}
              onChoose={(type) => uploads.choose(row.key, type)}
              onRetry={uploads.retry}
              onRemove={() => uploads.remove(row.key)}
            />
          ))}
        </ul>
      ) : null}
      {ready > 0 ? (
        <>
          <AddedFields fields={added} form={form} />
          <Group>
            <Button leftSection={<IconUpload size={18} aria-hidden />} onClick={() => uploads.start(form.values)}>
              {t('images.upload', { count: ready })}
            </Button>
          </Group>
        </>
      ) : null}
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={uploads.rows.length > 0 ? null : <EmptyState title={t('images.empty')} text={t('images.emptyText')} />}
      >
        {({ results }) => (
          <DataTable label={t('builds.tab.images')} columns={columns} rows={results} rowKey={({ id }) => id} />
        )}
      </QueryView>
      <ConfirmDialog
        opened={removed !== null}
        onClose={() => setRemoved(null)}
        title={t('images.deleteTitle')}
        confirmLabel={t('images.delete')}
        isDangerous
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => removed && remove.mutate(removed.id, { onSuccess: () => setRemoved(null) })}
      >
        <Text>{t('images.deleteText', { type: removed?.type })}</Text>
        {removed ? <AffectedDevices image={removed} /> : null}
      </ConfirmDialog>
    </div>
  );
}
