import type { JobRun } from '../../../platform/jobs/job-runner.js';
import { INVENTED_GROUPS, INVENTED_NAMES } from '../domain/invented-names.js';
import { inventAttendance } from './invent-attendance.js';
import { inventCourses, PAST_DAYS } from './invent-courses.js';
import { inventHistory } from './invent-history.js';
import { inventPerson } from './invent-person.js';
import { type DemonstrationDeps, INVENTED_BY } from './ports.js';

const DAYS = 30;

/**
 * The job: people, groups, consents, a month of recognitions, and weeks of lessons that people came to, all invented.
 * Run again, it goes on.
 */
export async function fillOrganization(
  deps: DemonstrationDeps,
  { organizationId, jobId, signal, progress }: JobRun<object>,
): Promise<Record<string, number>> {
  const total = INVENTED_NAMES.length + DAYS + PAST_DAYS + 1;
  const people: string[] = [];
  for (const [number, name] of INVENTED_NAMES.entries()) {
    if (signal.aborted) break;
    people.push(
      await deps.database.inOrganization(organizationId, (tx) =>
        inventPerson(tx, deps, { organizationId, number, name }),
      ),
    );
    await progress(people.length, total);
  }
  let recognitions = 0;
  for (let daysAgo = DAYS - 1; daysAgo >= 0 && !signal.aborted; daysAgo--) {
    recognitions += await deps.database.inOrganization(organizationId, (tx) =>
      inventHistory(tx, deps, { organizationId, daysAgo, people }),
    );
    await progress(people.length + DAYS - daysAgo, total);
  }
  if (signal.aborted) return { people: people.length, recognitions };
  const courses = await deps.database.inOrganization(organizationId, (tx) =>
    inventCourses(tx, deps, organizationId),
  );
  let arrivals = 0;
  for (let daysAgo = PAST_DAYS; daysAgo >= 0 && !signal.aborted; daysAgo--) {
    arrivals += await deps.database.inOrganization(organizationId, (tx) =>
      inventAttendance(tx, deps, { daysAgo, people }),
    );
    await progress(people.length + DAYS + PAST_DAYS + 1 - daysAgo, total);
  }
  const result = { people: people.length, groups: INVENTED_GROUPS.length, recognitions, courses, arrivals };
  if (signal.aborted) return result;
  await deps.database.inOrganization(organizationId, (tx) =>
    deps.auditTrail.record(tx, {
      actor: { actorId: INVENTED_BY, organizationId },
      action: 'demonstration.fill',
      resource: `job:${jobId}`,
      metadata: result,
    }),
  );
  return result;
}
