import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../save-file.js';
import { toCsv } from '../to-csv.js';
import type { ChartTable } from './chart-table.js';

export interface SaveTableButtonProps {
  readonly fileName: string;
  readonly table: ChartTable;
}

/** Saves the figures that are shown as a CSV file. */
export function SaveTableButton({ fileName, table }: SaveTableButtonProps) {
  const { t } = useTranslation('shared');
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() =>
        saveFile(toCsv([table.columns, ...table.rows.map((row) => row.map(String))]), `${fileName}.csv`)
      }
    >
      {t('chart.save')}
    </Button>
  );
}
