import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@mien/contracts';
import { z } from 'zod';

/** Which part of somebody's record is shown; it lives in the address. */
export interface RecordFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly courseId?: string | undefined;
  readonly status?: AttendanceStatus | undefined;
}

const filter = z.object({
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  courseId: z.uuid().optional().catch(undefined),
  status: z.enum(ATTENDANCE_STATUSES).optional().catch(undefined),
});

/** Read the filter from an address; what is not understood is left out. */
export const parseRecordFilter = (query: Record<string, unknown>): RecordFilter => filter.parse(query);
