import { useLocalStorage } from '@mantine/hooks';
import { PAGE_SIZE } from '../api/paging';

/** The rows that a page of a list may have. */
export const pageSizes = [PAGE_SIZE, 50, 100] as const;

/** How many rows this person wants on a page, in every list. */
export function usePageSize(): [size: number, choose: (size: number) => void] {
  const [size, choose] = useLocalStorage<number>({
    key: 'page-size',
    defaultValue: PAGE_SIZE,
    getInitialValueInEffect: false,
  });
  return [pageSizes.find((one) => one === size) ?? PAGE_SIZE, choose];
}
