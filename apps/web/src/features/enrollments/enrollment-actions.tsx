import { Button, Group, Paper, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyDone, notifyFailure } from '../../shared/notify.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useProblemText } from '../../shared/use-problem-text.js';

interface EnrollmentActionsProps {
  readonly personIds: readonly string[];
  onSelectAll(): void;
  onDone(): void;
}

/** As many as the server takes at once. */
const AT_ONCE = 200;

/** What can be done about the faces of several people at once. */
export function EnrollmentActions({ personIds, onSelectAll, onDone }: EnrollmentActionsProps) {
  const { t } = useTranslation('enrollments');
  const textOf = useProblemText();
  const confirm = useConfirm();
  const client = useQueryClient();
  const body = { personIds: personIds.slice(0, AT_ONCE) };
  const shared = { onError: (error: unknown) => notifyFailure(textOf(error)) };
  const ask = useMutation({
    ...shared,
    mutationFn: () => call('askToEnroll', { body }),
    onSuccess: ({ asked, passedOver }) => {
      notifyDone(
        `${t('asked', { count: asked })} ${passedOver > 0 ? t('passedOver', { count: passedOver }) : ''}`,
      );
      onDone();
    },
  });
  const remove = useMutation({
    ...shared,
    mutationFn: () => call('deleteFaces', { body }),
    onSuccess: async ({ templates }) => {
      notifyDone(t('deleted', { count: templates }));
      onDone();
      await client.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const askToRemove = async () => {
    const count = body.personIds.length;
    const isSure = await confirm({
      title: t('delete.title', { count }),
      consequence: t('delete.consequence'),
      act: t('delete.act'),
    });
    if (isSure) remove.mutate();
  };
  return (
    <Paper withBorder p="xs" role="region" aria-label={t('selection')}>
      <Group gap="sm">
        <Text size="sm" fw={600} role="status">
          {t('selected', { count: personIds.length })}
        </Text>
        <Button size="xs" loading={ask.isPending} onClick={() => ask.mutate()}>
          {t('ask')}
        </Button>
        <Button
          size="xs"
          variant="default"
          c="var(--mantine-color-error)"
          loading={remove.isPending}
          onClick={askToRemove}
        >
          {t('delete.open')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onSelectAll}>
          {t('selectAll')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('clearSelection')}
        </Button>
      </Group>
    </Paper>
  );
}
