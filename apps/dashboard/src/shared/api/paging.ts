/** Rows of a page of a list; the API allows at most 100. */
export const PAGE_SIZE = 25;

/** For choices and other short lists that are shown whole. */
export const WHOLE_LIST = { page_size: 100 } as const;
