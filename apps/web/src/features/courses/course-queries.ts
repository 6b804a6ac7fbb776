import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api.js';

export const courseKey = (courseId: string) => ['course', courseId] as const;

export const courseQuery = (courseId: string) =>
  queryOptions({
    queryKey: [...courseKey(courseId), 'self'],
    queryFn: ({ signal }) => call('getCourse', { params: { id: courseId } }, signal),
  });

export const timetableQuery = (courseId: string) =>
  queryOptions({
    queryKey: [...courseKey(courseId), 'timetable'],
    queryFn: ({ signal }) => call('getTimetable', { params: { id: courseId } }, signal),
  });

export const conflictsQuery = (courseId: string) =>
  queryOptions({
    queryKey: [...courseKey(courseId), 'conflicts'],
    queryFn: async ({ signal }) =>
      (await call('listTimetableConflicts', { params: { id: courseId } }, signal)).items,
  });

export const termsQuery = queryOptions({
  queryKey: ['terms'],
  queryFn: async ({ signal }) => (await call('listTerms', {}, signal)).items,
});

export const holidaysQuery = queryOptions({
  queryKey: ['holidays'],
  queryFn: async ({ signal }) => (await call('listHolidays', {}, signal)).items,
});

/** Load again whatever shows courses or their sessions. */
export const refreshCourses = (cache: QueryClient) =>
  Promise.all(
    [['course'], ['courses'], ['class-sessions'], ['terms'], ['attendance']].map((queryKey) =>
      cache.invalidateQueries({ queryKey }),
    ),
  );
