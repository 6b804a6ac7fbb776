import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface MoreRowsProps {
  readonly shown: number;
  readonly all: number;
  readonly onMore: () => void;
}

/** Shows more of rows that are there already. */
export function MoreRows({ shown, all, onMore }: MoreRowsProps) {
  const { t } = useTranslation('shared');
  if (shown >= all) return null;
  return (
    <Button variant="default" style={{ alignSelf: 'center' }} onClick={onMore}>
      {t('more')}
    </Button>
  );
}
