import type { AttendanceEntry, NewMark } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../../shared/api.js';
import { isProblem } from '../../../shared/api-problem.js';
import { type Roster, rosterQuery, withEntries } from './roster.js';

interface Batch {
  /** Named here, so that a batch sent again after a lost answer marks nobody twice. */
  readonly requestId: string;
  readonly marks: readonly NewMark[];
}

const RETRIES = 3;
const isOffline = (error: unknown): boolean =>
  isProblem(error, 'network.unreachable') || isProblem(error, 'network.offline');

const without = (pending: ReadonlyMap<string, NewMark>, marks: readonly NewMark[]) =>
  new Map(
    [...pending].filter(([personId, mark]) => !marks.some((m) => m === mark && m.personId === personId)),
  );

/** Saves marks of a session one after the other; they show at once, and can be taken back in the reverse order. */
export function useMarks(sessionId: string) {
  const client = useQueryClient();
  const { queryKey } = rosterQuery(sessionId);
  const scope = { id: `marks-of-${sessionId}` };
  const [pending, setPending] = useState<ReadonlyMap<string, NewMark>>(new Map());
  const [undoable, setUndoable] = useState<readonly (readonly string[])[]>([]);
  const failed = useRef<Batch>(undefined);

  const put = (items: readonly AttendanceEntry[], counts?: Roster['counts']) =>
    client.setQueryData(
      queryKey,
      (before: Roster | undefined) => before && withEntries(before, items, counts ?? before.counts),
    );

  const save = useMutation({
    scope,
    retry: (failures, error) => isOffline(error) && failures < RETRIES,
    mutationFn: ({ requestId, marks }: Batch) =>
      call('markAttendance', { params: { id: sessionId }, body: { requestId, marks: [...marks] } }),
    onSuccess: ({ items, counts, marks }) => {
      failed.current = undefined;
      // what is on its way is read by the next answer
      void client.cancelQueries({ queryKey });
      put(items, counts);
      setUndoable((before) => [...before, marks.map(({ id }) => id)]);
    },
    onError: (_, batch) => {
      failed.current = batch;
    },
    onSettled: (_data, _error, { marks }) => setPending((before) => without(before, marks)),
  });

  const undo = useMutation({
    scope,
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) put([(await call('undoMark', { params: { id } })).entry]);
    },
    onSuccess: (_, ids) => setUndoable((before) => before.filter((batch) => batch !== ids)),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });

  const send = (batch: Batch) => {
    setPending(
      (before) => new Map([...before, ...batch.marks.map((mark) => [mark.personId, mark] as const)]),
    );
    save.mutate(batch);
  };

  return {
    pending,
    /** What failed last: a save or an undo. */
    error: save.error ?? undo.error,
    isSaving: pending.size > 0 || undo.isPending,
    hasSaved: save.isSuccess || undo.isSuccess,
    canUndo: undoable.length > 0 && !undo.isPending,
    mark: (marks: readonly NewMark[]) => {
      if (marks.length > 0) send({ requestId: crypto.randomUUID(), marks });
    },
    retry: () => {
      if (failed.current) send(failed.current);
    },
    undo: () => {
      const last = undoable.at(-1);
      if (last && !undo.isPending) undo.mutate(last);
    },
  };
}

export type Marks = ReturnType<typeof useMarks>;
