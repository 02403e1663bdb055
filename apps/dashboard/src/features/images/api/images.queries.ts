import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import type { FirmwareImage, ImageType, Page } from '../../../shared/api/contract';
import { getList, LARGEST_PAGE, WHOLE_LIST } from '../../../shared/api/paging';
import { upload, type UploadProgress } from '../../../shared/api/upload';

export const imageKeys = {
  all: ['images'] as const,
  ofBuild: (buildId: string) => [...imageKeys.all, 'build', buildId] as const,
  types: (filters: { search?: string; board?: string }) => [...imageKeys.all, 'types', filters] as const,
};

const at = (buildId: string) => `/api/v1/firmware/build/${buildId}/image/`;

export const imagesQuery = (buildId: string) =>
  queryOptions({
    queryKey: imageKeys.ofBuild(buildId),
    queryFn: ({ signal }) => getList<FirmwareImage>(at(buildId), WHOLE_LIST, signal),
  });

export const imageTypesQuery = (filters: { search?: string; board?: string }) =>
  queryOptions({
    queryKey: imageKeys.types(filters),
    queryFn: ({ signal }) =>
      api.get<Page<ImageType>>('/api/v1/firmware/image-type/', { ...filters, page_size: LARGEST_PAGE }, signal),
    staleTime: Infinity,
  });

export interface ImageUpload {
  file: File;
  /** Empty: read from the file's name. */
  type: string;
  /** Fields of extensions. */
  added: Readonly<Record<string, string>>;
  onProgress: (progress: UploadProgress) => void;
  signal: AbortSignal;
}

export function sendImage(
  buildId: string,
  { file, type, added, onProgress, signal }: ImageUpload,
): Promise<FirmwareImage> {
  const form = new FormData();
  // The file goes last: the server reads the form as it arrives.
  for (const [name, value] of Object.entries(added)) form.append(name, value);
  form.append('type', type);
  form.append('file', file);
  return upload<FirmwareImage>(at(buildId), form, { onProgress, signal });
}

export function useDeleteImage(buildId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`${at(buildId)}${id}/`),
    onSuccess: () => client.invalidateQueries({ queryKey: imageKeys.ofBuild(buildId) }),
  });
}
