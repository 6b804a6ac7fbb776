import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { type UseQueryResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/empty-state.js';
import { ErrorState } from '../../../shared/error-state.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { notifyFailure, notifyUndo } from '../../../shared/notify.js';
import { useFormat } from '../../../shared/use-format.js';
import { usePermission } from '../../../shared/use-permission.js';
import { useProblemText } from '../../../shared/use-problem-text.js';
import { refreshCourses } from '../course-queries.js';
import { type Span, SpanDialog } from './span-dialog.js';

interface SpanListProps<Item extends Span & { readonly id: string }> {
  readonly query: UseQueryResult<Item[]>;
  readonly words: {
    readonly title: string;
    readonly note: string;
    readonly add: string;
    readonly empty: string;
  };
  readonly icon: ReactNode;
  readonly detailOf?: (item: Item) => string;
  /** @param id absent for a new one. */
  onSave(id: string | undefined, span: Span): Promise<unknown>;
  /** @returns what puts it back as it was. */
  onRemove(item: Item): Promise<() => Promise<unknown>>;
}

/** Named days: to add, change and remove, which can be taken back. */
export function SpanList<Item extends Span & { readonly id: string }>(props: SpanListProps<Item>) {
  const { query, words, icon, detailOf, onSave, onRemove } = props;
  const { t } = useTranslation(['courses', 'shared']);
  const cache = useQueryClient();
  const textOf = useProblemText();
  const canChange = usePermission('courses:write');
  const [edited, setEdited] = useState<Item | 'new'>();
  const outcome = {
    onSuccess: () => refreshCourses(cache),
    onError: (error: Error) => notifyFailure(textOf(error)),
  };
  const putBack = useMutation({ mutationFn: (undo: () => Promise<unknown>) => undo(), ...outcome });
  const remove = useMutation({ mutationFn: onRemove, ...outcome });
  const removeItem = (item: Item) =>
    remove.mutate(item, {
      onSuccess: (undo) =>
        notifyUndo({
          message: t('terms.removed', { name: item.name }),
          undo: t('shared:undo'),
          onUndo: () => putBack.mutate(undo),
        }),
    });
  return (
    <Stack component="section" gap="sm" aria-label={words.title}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {words.title}
        </Title>
        {canChange && (
          <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {words.add}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {words.note}
      </Text>
      {query.isPending && <LoadingRows rows={3} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {query.data?.length === 0 && <EmptyState icon={icon} title={words.empty} />}
      {query.data?.map((item) => (
        <SpanRow
          key={item.id}
          item={item}
          detail={detailOf?.(item)}
          canChange={canChange}
          onEdit={() => setEdited(item)}
          onRemove={() => removeItem(item)}
        />
      ))}
      {edited && (
        <SpanDialog
          title={edited === 'new' ? words.add : edited.name}
          initial={edited === 'new' ? { name: '', from: '', to: '' } : edited}
          onSave={async (span) => {
            await onSave(edited === 'new' ? undefined : edited.id, span);
            await refreshCourses(cache);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Stack>
  );
}

interface SpanRowProps {
  readonly item: Span;
  readonly detail: string | undefined;
  readonly canChange: boolean;
  onEdit(): void;
  onRemove(): void;
}

function SpanRow({ item: { name, from, to }, detail, canChange, onEdit, onRemove }: SpanRowProps) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const days =
    from === to
      ? format.fullDay(from)
      : t('peopleTab.fromTo', { from: format.fullDay(from), to: format.fullDay(to) });
  return (
    <Group wrap="nowrap" gap="xs" align="flex-start">
      <div style={{ flex: 1 }}>
        <Text fw={600}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {detail ? format.enumeration([days, detail]) : days}
        </Text>
      </div>
      {canChange && (
        <>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('terms.changeNamed', { name })}
            onClick={onEdit}
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={t('terms.removeNamed', { name })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </>
      )}
    </Group>
  );
}
