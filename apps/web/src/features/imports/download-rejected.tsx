import { Button } from '@mantine/core';
import type { Job } from '@mien/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyFailure } from '../../shared/notify.js';
import { saveFile } from '../../shared/save-file.js';
import { toCsv } from '../../shared/to-csv.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { countsOf, type ImportRow, isRejected } from './import-verdicts.js';
import { useRowReason } from './use-row-reason.js';

const PAGE = 200;

async function loadRejected(job: Job): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (const [verdict] of countsOf(job).filter(([found]) => isRejected(found))) {
    let cursor: string | undefined;
    do {
      const page = await call('listImportRows', {
        params: { id: job.id },
        query: { verdict, cursor, limit: PAGE },
      });
      rows.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
  }
  return rows.sort((a, b) => a.number - b.number);
}

/** Save the rows that were turned away, with the reason, to be put right and imported again. */
export function DownloadRejected({ job }: { readonly job: Job }) {
  const { t } = useTranslation('imports');
  const reasonOf = useRowReason();
  const textOf = useProblemText();
  const download = useMutation({
    mutationFn: () => loadRejected(job),
    onSuccess: (rows) => {
      const header = [t('row.number'), t('row.source'), t('row.verdict'), t('row.reason')];
      const lines = rows.map((row) => [
        String(row.number),
        row.source,
        t(`verdict.${row.verdict}`),
        reasonOf(row),
      ]);
      saveFile(toCsv([header, ...lines]), `mien-rejected-${job.id}.csv`);
    },
    onError: (error) => notifyFailure(textOf(error)),
  });
  if (!countsOf(job).some(([verdict]) => isRejected(verdict))) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t('downloadRejected')}
    </Button>
  );
}
