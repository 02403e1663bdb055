import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../../shared/api/client';
import type { Category } from '../../../shared/api/contract';
import { getList } from '../../../shared/api/paging';

export const categoryKeys = {
  all: ['categories'] as const,
  list: (filters: Query) => [...categoryKeys.all, 'list', filters] as const,
};

const CATEGORIES = '/api/v1/firmware/category/';

export const categoriesQuery = (filters: Query) =>
  queryOptions({
    queryKey: categoryKeys.list(filters),
    queryFn: ({ signal }) => getList<Category>(CATEGORIES, filters, signal),
    placeholderData: (previous) => previous,
  });

export type CategoryInput = Pick<Category, 'name' | 'description' | 'organization'>;

export function useSaveCategory(id?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CategoryInput) =>
      id ? api.patch<Category>(`${CATEGORIES}${id}/`, input) : api.post<Category>(CATEGORIES, input),
    onSuccess: () => client.invalidateQueries({ queryKey: categoryKeys.all }),
  });
}

export function useDeleteCategory() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`${CATEGORIES}${id}/`),
    onSuccess: () => client.invalidateQueries(),
  });
}
