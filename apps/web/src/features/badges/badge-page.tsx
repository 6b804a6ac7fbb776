import { SimpleGrid } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import type { CallOutput } from '../../shared/api-types.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { CodeCard } from './code-card.js';
import { PinCard } from './pin-card.js';

/** By what somebody is recognized at a kiosk without their face. */
export function BadgePage() {
  const { personId } = useShownPerson();
  const client = useQueryClient();
  const queryKey = ['badge', personId];
  const params = { personId };
  const badge = useQuery({ queryKey, queryFn: ({ signal }) => call('getBadge', { params }, signal) });
  const onSuccess = (changed: CallOutput<'getBadge'>) => client.setQueryData(queryKey, changed);
  const issue = useMutation({ mutationFn: () => call('issueBadgeCode', { params }), onSuccess });
  const setPin = useMutation({
    mutationFn: (pin: string) => call('setBadgePin', { params, body: { pin } }),
    onSuccess,
  });
  const deletePin = useMutation({ mutationFn: () => call('deleteBadgePin', { params }), onSuccess });
  if (badge.isError) return <ErrorState error={badge.error} onRetry={() => badge.refetch()} />;
  if (!badge.data) return <LoadingRows rows={4} />;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} maw={900}>
      <CodeCard
        badge={badge.data}
        isBusy={issue.isPending}
        error={issue.error}
        onIssue={() => issue.mutate()}
      />
      <PinCard
        badge={badge.data}
        isBusy={setPin.isPending || deletePin.isPending}
        error={setPin.error ?? deletePin.error}
        onSet={(pin) => setPin.mutateAsync(pin)}
        onDelete={() => deletePin.mutate()}
      />
    </SimpleGrid>
  );
}
