import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** One value in the URL's query, such as the open tab or drawer. `null` or the default removes it. */
export function useUrlState(name: string, fallback = ''): [string, (value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string | null) =>
      setParams((current) => {
        const next = new URLSearchParams(current);
        if (value && value !== fallback) next.set(name, value);
        else next.delete(name);
        return next;
      }),
    [setParams, name, fallback],
  );
  return [params.get(name) ?? fallback, set];
}
