import type { CourseDetails } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyDone, notifyFailure, notifyUndo } from '../../shared/notify.js';
import { saveFile } from '../../shared/save-file.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { refreshCourses } from './course-queries.js';

/** Archive, bring back, delete, and take the calendar of a course. */
export function useCourseActions({ id, name }: CourseDetails) {
  const { t } = useTranslation(['courses', 'shared']);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const textOf = useProblemText();
  const onError = (error: Error) => notifyFailure(textOf(error));
  const setArchived = useMutation({
    mutationFn: (archived: boolean) => call('updateCourse', { params: { id }, body: { archived } }),
    onSuccess: () => refreshCourses(cache),
    onError,
  });
  const deletion = useMutation({
    mutationFn: () => call('deleteCourse', { params: { id } }),
    onSuccess: async () => {
      await navigate({ to: '/courses' });
      await refreshCourses(cache);
      notifyDone(t('delete.done', { name }));
    },
    onError,
  });
  const calendar = useMutation({
    mutationFn: () => call('getCourseCalendar', { params: { id } }),
    onSuccess: (file) => saveFile(file, 'timetable.ics'),
    onError,
  });
  return {
    isPending: setArchived.isPending || deletion.isPending || calendar.isPending,
    archive: () =>
      setArchived.mutate(true, {
        onSuccess: () =>
          notifyUndo({
            message: t('archivedNotice', { name }),
            undo: t('shared:undo'),
            onUndo: () => setArchived.mutate(false),
          }),
      }),
    restore: () => setArchived.mutate(false, { onSuccess: () => notifyDone(t('restored', { name })) }),
    remove: async () => {
      const isSure = await confirm({
        title: t('delete.title', { name }),
        consequence: t('delete.note'),
        act: t('delete.act'),
      });
      if (isSure) deletion.mutate();
    },
    download: () => calendar.mutate(),
  };
}
