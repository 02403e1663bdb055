import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../shared/api/client';
import type { DeviceImport } from '../../../shared/api/contract';
import { upload, type UploadProgress } from '../../../shared/api/upload';
import { DEVICES, deviceKeys } from './devices.queries';

const IMPORTS = `${DEVICES}import/`;

export const importReportPath = (id: string) => `${IMPORTS}${id}/report/`;

export const deviceImportQuery = (id: string) =>
  queryOptions({
    queryKey: deviceKeys.import(id),
    queryFn: ({ signal }) => api.get<DeviceImport>(`${IMPORTS}${id}/`, {}, signal),
    // An import is over when it is answered.
    staleTime: Infinity,
  });

export interface ImportOrder {
  organization: string;
  file: File;
  isDryRun: boolean;
}

export function useImportDevices() {
  const client = useQueryClient();
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const mutation = useMutation({
    mutationFn: ({ organization, file, isDryRun }: ImportOrder) => {
      const form = new FormData();
      form.append('organization', organization);
      form.append('dry_run', String(isDryRun));
      form.append('file', file);
      return upload<DeviceImport>(IMPORTS, form, { onProgress: setProgress });
    },
    onSuccess: (done) => {
      client.setQueryData(deviceKeys.import(done.id), done);
      return done.dry_run ? undefined : client.invalidateQueries({ queryKey: deviceKeys.all });
    },
    onSettled: () => setProgress(null),
  });
  return { ...mutation, progress };
}
