import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface LoadingRowsProps {
  readonly rows?: number;
  /** Height of one row, px. */
  readonly height?: number;
}

/** A list or table that is on its way, in the shape it will have. */
export function LoadingRows({ rows = 6, height = 44 }: LoadingRowsProps) {
  const { t } = useTranslation('shared');
  return (
    <Stack gap="xs" role="status" aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} height={height} radius="sm" />
      ))}
    </Stack>
  );
}
