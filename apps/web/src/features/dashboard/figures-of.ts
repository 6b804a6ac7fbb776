import type { Dashboard } from '@mien/contracts';

/** Which charts have anything to show; an empty plot only takes room. */
export const figuresOf = (dashboard: Dashboard) => ({
  decisions: dashboard.byDay.some((day) => day.match + day.ambiguous + day.unknown + day.rejected > 0),
  rejections: dashboard.rejections.length > 0,
  probabilities: dashboard.probabilities.some(({ count }) => count > 0),
  enrollments: dashboard.enrollmentsByDay.some(({ count }) => count > 0),
});
