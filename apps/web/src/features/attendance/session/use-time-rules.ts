import { DEFAULT_ATTENDANCE_RULES } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/api.js';
import type { TimeRules } from './time-mark.js';

/** From when on somebody counts as late or as having left early in a course. */
export function useTimeRules(courseId: string | undefined): TimeRules {
  const organization = useQuery({
    queryKey: ['attendance', 'rules'],
    queryFn: ({ signal }) => call('getAttendanceRules', {}, signal),
  });
  const course = useQuery({
    queryKey: ['attendance', 'course-rules', courseId],
    queryFn: ({ signal }) => call('getCourse', { params: { id: courseId ?? '' } }, signal),
    enabled: courseId !== undefined,
  });
  const rules = organization.data?.rules ?? DEFAULT_ATTENDANCE_RULES;
  return {
    lateAfter: course.data?.rules.lateAfter ?? rules.lateAfter,
    earlyBefore: course.data?.rules.earlyBefore ?? rules.earlyBefore,
  };
}
