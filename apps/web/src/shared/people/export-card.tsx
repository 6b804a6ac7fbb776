import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { call } from '../api.js';
import { ErrorState } from '../error-state.js';
import { saveFile } from '../save-file.js';

interface ExportCardProps {
  readonly personId: string;
  readonly fileName: string;
  readonly title: string;
  readonly note: string;
  readonly act: string;
}

/** A copy of everything that is stored about a person. */
export function ExportCard({ personId, fileName, title, note, act }: ExportCardProps) {
  const download = useMutation({
    mutationFn: () => call('exportPerson', { params: { personId } }),
    onSuccess: (archive) => saveFile(archive, fileName),
  });
  return (
    <Paper withBorder p="md">
      <Stack align="flex-start">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="sm">{note}</Text>
        {download.isError && <ErrorState error={download.error} />}
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {act}
        </Button>
      </Stack>
    </Paper>
  );
}
