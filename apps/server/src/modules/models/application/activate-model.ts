import { PackNotCalibratedError } from '@mien/recognizer';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { PackAlreadyActiveError, ReembeddingUnderWayError } from './errors.js';
import type { ModelsDeps } from './ports.js';
import type { ReembedInput } from './reembed.js';
import { lockPack, reembeddingUnderWay } from './reembed-work.js';

/**
 * Begin to change the pack that serves an organization.
 *
 * @returns id of the job.
 * @throws {UnknownPackError} {PackNotCalibratedError} {PackAlreadyActiveError} {ReembeddingUnderWayError}
 */
export async function activateModel(
  { database, recognizer, jobs, audit }: ModelsDeps,
  request: {
    readonly principal: Principal;
    readonly origin: RequestOrigin;
    readonly packId: string;
    readonly acceptOutdated: boolean;
  },
): Promise<string> {
  const { principal, origin, packId, acceptOutdated } = request;
  const { organizationId, actorId } = principal;
  const { isCalibrated } = await recognizer.describePack(packId);
  if (!isCalibrated) throw new PackNotCalibratedError(packId);
  // a missing or changed network shows now, not in the middle of the work
  await recognizer.warmUp(packId);
  return database.inOrganization(organizationId, async (tx) => {
    if ((await lockPack(tx, organizationId)) === packId) throw new PackAlreadyActiveError();
    if (await reembeddingUnderWay(tx)) throw new ReembeddingUnderWayError();
    const input: ReembedInput = { packId, acceptOutdated, actorId };
    const jobId = await jobs.enqueue(tx, principal, 're-embed', input);
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'model.request',
      resource: `model:${packId}`,
      metadata: { jobId, acceptOutdated },
    });
    return jobId;
  });
}
