import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { PAGE_PARAM, readPage, readSort, SEARCH_PARAM, SORT_PARAM, writeSort, type Sort } from './list-state';

/**
 * Search, sort, filters and page of a list, kept in the address: a list can be sent as a link,
 * and "back" returns to it as it was. `filters` are the names of the list's own parameters.
 */
export function useListState<Filter extends string = never>(filters: readonly Filter[] = []) {
  const [params, setParams] = useSearchParams();
  const names = filters.join(' ');

  const put = useCallback(
    (name: string, value: string) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === '') after.delete(name);
          else after.set(name, value);
          if (name !== PAGE_PARAM) after.delete(PAGE_PARAM);
          return after;
        },
        { replace: name !== PAGE_PARAM, preventScrollReset: true },
      ),
    [setParams],
  );

  return useMemo(() => {
    const own = names === '' ? [] : (names.split(' ') as Filter[]);
    const values = Object.fromEntries(own.map((name) => [name, params.get(name) ?? ''])) as Record<Filter, string>;
    const search = params.get(SEARCH_PARAM) ?? '';
    return {
      search,
      setSearch: (text: string) => put(SEARCH_PARAM, text),
      sort: readSort(params.get(SORT_PARAM)),
      setSort: (sort: Sort | null) => put(SORT_PARAM, writeSort(sort)),
      filters: values,
      setFilter: (name: Filter, value: string) => put(name, value),
      page: readPage(params.get(PAGE_PARAM)),
      setPage: (page: number) => put(PAGE_PARAM, page <= 1 ? '' : String(page)),
      /** Whether something narrows the list, so that an empty one is not taken for "nothing there". */
      narrowed: search !== '' || own.some((name) => values[name] !== ''),
      /** Takes away what narrows and orders this list; what else stands in the address stays. */
      reset: () =>
        setParams(
          (before) => {
            const after = new URLSearchParams(before);
            for (const name of [SEARCH_PARAM, SORT_PARAM, PAGE_PARAM, ...own]) after.delete(name);
            return after;
          },
          { replace: true, preventScrollReset: true },
        ),
    };
  }, [names, params, put, setParams]);
}

export type ListState<Filter extends string = never> = ReturnType<typeof useListState<Filter>>;
