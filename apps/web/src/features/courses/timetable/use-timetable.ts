import type {
  CourseException,
  CourseExceptionInput,
  CourseExtra,
  CoursePattern,
  CoursePatternInput,
  TimetableChange,
} from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { notifyDone, notifyFailure, notifyUndo } from '../../../shared/notify.js';
import { useProblemText } from '../../../shared/use-problem-text.js';
import { refreshCourses, timetableQuery } from '../course-queries.js';

type ExtraInput = Omit<CourseExtra, 'id'>;

const contentOf = ({ patternId: _pattern, day: _day, ...input }: CourseException): CourseExceptionInput =>
  input;

/** The calls that change a timetable. */
function timetableCalls(courseId: string) {
  const params = { id: courseId };
  const dayOf = (patternId: string, day: string) => ({ ...params, patternId, day });
  const setDay = (patternId: string, day: string, body: CourseExceptionInput) =>
    call('setException', { params: dayOf(patternId, day), body });
  return {
    savePattern: (patternId: string | undefined, body: CoursePatternInput) =>
      patternId
        ? call('updatePattern', { params: { ...params, patternId }, body })
        : call('addPattern', { params, body }),
    removePattern: (patternId: string) => call('deletePattern', { params: { ...params, patternId } }),
    /** As it was, with the days that were different. */
    bringBack: async (pattern: CoursePattern, exceptions: readonly CourseException[]) => {
      let change = await call('addPattern', { params, body: pattern });
      for (const one of exceptions) change = await setDay(pattern.id, one.day, contentOf(one));
      return change;
    },
    setDay,
    /** Let a day be what it was: different in the one way, or as the others. */
    resetDay: (patternId: string, day: string, before: CourseException | undefined) =>
      before
        ? setDay(patternId, day, contentOf(before))
        : call('deleteException', { params: dayOf(patternId, day) }),
    saveExtra: (extraId: string | undefined, body: ExtraInput) =>
      extraId
        ? call('updateExtra', { params: { ...params, extraId }, body })
        : call('addExtra', { params, body }),
    removeExtra: (extraId: string) => call('deleteExtra', { params: { ...params, extraId } }),
    bringExtraBack: (extra: CourseExtra) => call('addExtra', { params, body: extra }),
  };
}

export type TimetableCalls = ReturnType<typeof timetableCalls>;

interface Step {
  readonly act: (calls: TimetableCalls) => Promise<TimetableChange>;
  /** What to say when it is done. */
  readonly done: string;
  /** How to take it back, where that is offered. */
  readonly undo?: (calls: TimetableCalls) => Promise<TimetableChange>;
}

/** Change the timetable of a course, say so, and offer to take back what takes something away. */
export function useTimetable(courseId: string) {
  const { t } = useTranslation(['courses', 'shared']);
  const cache = useQueryClient();
  const textOf = useProblemText();
  const calls = timetableCalls(courseId);
  const change = useMutation({
    mutationFn: ({ act }: Step) => act(calls),
    onSuccess: async ({ timetable, conflicts }, { done, undo }) => {
      cache.setQueryData(timetableQuery(courseId).queryKey, timetable);
      await refreshCourses(cache);
      const message = conflicts.length > 0 ? t('conflicts.notice', { done, count: conflicts.length }) : done;
      if (undo) {
        const onUndo = () => change.mutate({ act: undo, done: t('timetable.undone') });
        notifyUndo({ message, undo: t('shared:undo'), onUndo });
      } else notifyDone(message);
    },
  });
  const tell = (error: Error) => notifyFailure(textOf(error));
  return {
    isPending: change.isPending,
    error: change.error,
    /** @param onDone closes the dialog it was asked for in; without one a failure is said beside the page. */
    change: (step: Step, onDone?: () => void) =>
      change.mutate(step, onDone ? { onSuccess: onDone } : { onError: tell }),
  };
}
