import type { JobRun } from '../../../platform/jobs/job-runner.js';
import { INVENTED_GROUPS, INVENTED_NAMES } from '../domain/invented-names.js';
import { inventHistory } from './invent-history.js';
import { inventPerson } from './invent-person.js';
import { type DemonstrationDeps, INVENTED_BY } from './ports.js';

const DAYS = 30;

/** The job: people, groups, consents and a month of recognitions, all invented. Run again, it goes on. */
export async function fillOrganization(
  deps: DemonstrationDeps,
  { organizationId, jobId, signal, progress }: JobRun<object>,
): Promise<Record<string, number>> {
  const total = INVENTED_NAMES.length + DAYS;
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
  const result = { people: people.length, groups: INVENTED_GROUPS.length, recognitions };
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
