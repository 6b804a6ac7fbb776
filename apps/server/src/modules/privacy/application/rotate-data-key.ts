import { setTimeout as delay } from 'node:timers/promises';
import { and, eq, lt } from 'drizzle-orm';
import { dataKey } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { JobRun } from '../../../platform/jobs/job-runner.js';
import { TamperedDataError } from '../../../platform/security/errors.js';
import { countOutdated } from './encryption-state.js';
import { RotationBlockedError } from './errors.js';
import type { PrivacyContext } from './ports.js';
import { deleteReplacedFiles, sealersAgain } from './seal-again.js';

interface Rotation {
  readonly toVersion: number;
  readonly startedBy: string;
}

/** Longest wait for transactions that may have read a row before it was sealed anew. */
const DRAIN_MS = 60_000;
const DRAIN_STEP_MS = 100;

/** Start a rotation: from here on everything is sealed with the new key; the job seals anew what is older. */
export function createStartRotation({ database, dataKeys, audit, jobs }: PrivacyContext) {
  return (principal: Principal, origin: RequestOrigin): Promise<string> =>
    database.inOrganization(principal.organizationId, async (tx) => {
      const { organizationId, actorId } = principal;
      const toVersion = await dataKeys.addVersion(tx, organizationId);
      const rotation: Rotation = { toVersion, startedBy: actorId };
      const jobId = await jobs.enqueue(tx, principal, 'key-rotation', rotation);
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'encryption.rotate',
        resource: `data-key:${toVersion}`,
        metadata: { jobId },
      });
      return jobId;
    });
}

/** Wait until every transaction that runs now has ended: one may hold a row as it was, and still need its key. */
async function drain({ database }: PrivacyContext, signal: AbortSignal): Promise<void> {
  const { rows } = await database.pool.query<{ now: Date }>('select clock_timestamp() as now');
  const started = rows[0]?.now;
  for (let waited = 0; waited < DRAIN_MS && !signal.aborted; waited += DRAIN_STEP_MS) {
    const running = await database.pool.query(
      `select 1 from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() and xact_start < $1 limit 1`,
      [started],
    );
    if (running.rows.length === 0) return;
    await delay(DRAIN_STEP_MS);
  }
}

async function destroyOldKeys(context: PrivacyContext, organizationId: string, rotation: Rotation) {
  const { database, dataKeys, audit } = context;
  const versions = await database.inOrganization(organizationId, (tx) =>
    tx
      .select({ version: dataKey.version })
      .from(dataKey)
      .where(and(eq(dataKey.organizationId, organizationId), lt(dataKey.version, rotation.toVersion))),
  );
  if (versions.length === 0) return;
  await deleteReplacedFiles(
    context,
    organizationId,
    versions.map(({ version }) => version),
  );
  await database.inOrganization(organizationId, async (tx) => {
    // the database refuses this while anything rests on an older key
    await dataKeys.destroyBelow(tx, organizationId, rotation.toVersion);
    await audit.record(tx, {
      actor: { actorId: rotation.startedBy, organizationId },
      action: 'encryption.destroy-key',
      resource: `data-key:${rotation.toVersion - 1}`,
    });
  });
}

function nameWhatBlocks(error: unknown): never {
  throw error instanceof TamperedDataError ? new RotationBlockedError(error) : error;
}

/**
 * Seal everything of an organization with its newest data key while it is in use, then destroy the older keys.
 *
 * What is done is told by the rows themselves, so a rotation that was killed goes on where it was.
 */
export function createRotateDataKey(context: PrivacyContext) {
  const kinds = sealersAgain(context);
  return async function rotateDataKey(job: JobRun<Rotation>) {
    const { organizationId, signal, input } = job;
    const total = await context.database.inOrganization(organizationId, (tx) =>
      countOutdated(tx, organizationId, input.toVersion),
    );
    let done = 0;
    await job.progress(done, total);
    for (const sealAgain of kinds) {
      let sealed = Number.NaN;
      while (sealed !== 0 && !signal.aborted) {
        sealed = await context.database
          .inOrganization(organizationId, (tx) => sealAgain(tx, organizationId, input.toVersion))
          .catch(nameWhatBlocks);
        done += sealed;
        await job.progress(done, Math.max(done, total));
      }
    }
    await drain(context, signal);
    if (!signal.aborted) await destroyOldKeys(context, organizationId, input);
    return { sealed: done, keyVersion: input.toVersion };
  };
}
