import { z } from 'zod';

const FATES = ['waiting', 'approved', 'refused'] as const;

const requestFilter = z.object({
  approval: z.enum(FATES).optional().catch(undefined),
  courseId: z.uuid().optional().catch(undefined),
});
const leaveFilter = z.object({
  approval: z.enum(FATES).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  view: z.enum(['list', 'calendar']).optional().catch(undefined),
});

/** Which requests are shown; those that wait when nothing is said. */
export const parseRequestFilter = (query: Record<string, unknown>) => requestFilter.parse(query);

/** Which leaves are shown, and how. */
export const parseLeaveFilter = (query: Record<string, unknown>) => leaveFilter.parse(query);
