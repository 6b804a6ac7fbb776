import { setTimeout as delay } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { lockTemplateFeed } from '../../../platform/database/lock-template-feed.js';
import { organization } from '../../../platform/database/schema/index.js';
import type { JobRun } from '../../../platform/jobs/job-runner.js';
import type { ModelsDeps } from './ports.js';
import { reembedPicture } from './reembed-picture.js';
import { deleteReplacedTemplates, lockPack, nextToReembed, outdatedPeople } from './reembed-work.js';

export interface ReembedInput {
  readonly packId: string;
  readonly acceptOutdated: boolean;
  /** Account that asked for it. */
  readonly actorId: string;
}

export type ReembedResult = Record<string, string | number | boolean>;

const BATCH = 20;
const SETTLE_MS = 15_000;

/**
 * Make templates for another pack from the kept pictures, then let it serve.
 *
 * The old pack serves until then. What is done is stored as templates, so that a run after a crash goes on where the
 * last one ended. Without `acceptOutdated` the pack is not changed while somebody would be lost by it.
 */
export async function reembed(deps: ModelsDeps, run: JobRun<ReembedInput>): Promise<ReembedResult> {
  const { database, recognizer } = deps;
  const { organizationId, input, signal } = run;
  const { embedderId } = await recognizer.describePack(input.packId);
  const failed = new Set<string>();
  let done = 0;

  for (;;) {
    const batch = await database.inOrganization(organizationId, (tx) =>
      nextToReembed(tx, embedderId, failed, BATCH),
    );
    for (const row of batch) {
      signal.throwIfAborted();
      const isMade = await reembedPicture(deps, input.packId, row, signal);
      if (!isMade) failed.add(row.id);
      done++;
    }
    await run.progress(done, done + (batch.length === BATCH ? BATCH : 0), { failed: failed.size });
    if (batch.length > 0) continue;
    const cut = await cutOver(deps, run, embedderId, failed);
    if (cut !== 'more-pictures') return { ...cut, reembedded: done - failed.size, failed: failed.size };
  }
}

/** In one transaction: nobody enrolls meanwhile, so nobody is lost. */
async function cutOver(
  deps: ModelsDeps,
  { organizationId, input, signal }: JobRun<ReembedInput>,
  embedderId: string,
  failed: ReadonlySet<string>,
): Promise<ReembedResult | 'more-pictures'> {
  const { database, audit } = deps;
  const outcome = await database.inOrganization(organizationId, async (tx) => {
    const before = await lockPack(tx, organizationId);
    if ((await nextToReembed(tx, embedderId, failed, 1)).length > 0) return 'more-pictures';
    const outdated = (await outdatedPeople(tx, embedderId)).length;
    if (outdated > 0 && !input.acceptOutdated) return { outdated, isActive: false };
    if (before !== input.packId) {
      await tx.update(organization).set({ packId: input.packId }).where(eq(organization.id, organizationId));
      await audit.record(tx, {
        actor: { actorId: input.actorId, organizationId },
        action: 'model.activate',
        resource: `model:${input.packId}`,
        metadata: { from: before, outdated },
      });
    }
    return { outdated, isActive: true };
  });
  if (outcome === 'more-pictures' || !outcome.isActive) return outcome;
  await delay(deps.settleMs ?? SETTLE_MS, undefined, { signal }).catch(() => undefined);
  const deleted = await database.inOrganization(organizationId, async (tx) => {
    await lockTemplateFeed(tx, organizationId);
    return deleteReplacedTemplates(tx, embedderId);
  });
  return { ...outcome, deleted };
}
