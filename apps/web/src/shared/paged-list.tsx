import { Stack } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.js';
import { ErrorState } from './error-state.js';
import { LoadingRows } from './loading-rows.js';
import { MoreButton } from './more-button.js';
import type { usePages } from './use-pages.js';

export interface PagedListProps {
  readonly pages: ReturnType<typeof usePages>;
  /** Whether nothing on the list may be because of the filters. */
  readonly isFiltered?: boolean;
  /** Shown when there is nothing at all. */
  readonly empty: ReactNode;
  /** The list itself. */
  readonly children: ReactNode;
}

/** The states of a list that grows page by page: on its way, failed, empty, filtered to nothing, there. */
export function PagedList({ pages: { query, items }, isFiltered = false, empty, children }: PagedListProps) {
  const { t } = useTranslation('lists');
  if (query.isPending) return <LoadingRows />;
  const failure = query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  if (items.length === 0) {
    if (failure) return failure;
    if (!isFiltered) return empty;
    return <EmptyState title={t('nothingFound')} advice={t('nothingFoundAdvice')} icon={<IconFilterOff />} />;
  }
  return (
    <Stack aria-busy={query.isPlaceholderData}>
      {failure}
      {children}
      <MoreButton query={query} />
    </Stack>
  );
}
