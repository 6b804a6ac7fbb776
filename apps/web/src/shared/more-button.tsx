import { Button, Center } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface MoreButtonProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** Loads the next page of a list; nothing when there is none. */
export function MoreButton({ query }: MoreButtonProps) {
  const { t } = useTranslation('lists');
  if (!query.hasNextPage) return null;
  return (
    <Center>
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {t('more')}
      </Button>
    </Center>
  );
}
