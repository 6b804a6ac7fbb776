import { and, eq, inArray, isNotNull, ne, notExists, notInArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../../platform/database/database.js';
import { INVENTED_EMBEDDER } from '../../../platform/database/embedders.js';
import { job, organization, template } from '../../../platform/database/schema/index.js';

/** Templates with a kept picture that the new embedder has not seen yet, a few at a time, in the order of their ids. */
export async function nextToReembed(
  tx: Transaction,
  embedderId: string,
  skip: ReadonlySet<string>,
  limit: number,
): Promise<readonly (typeof template.$inferSelect)[]> {
  const made = alias(template, 'made');
  const rows = await tx
    .select()
    .from(template)
    .where(
      and(
        ne(template.embedderId, embedderId),
        isNotNull(template.pictureId),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(made)
            .where(and(eq(made.pictureId, template.pictureId), eq(made.embedderId, embedderId))),
        ),
      ),
    )
    .orderBy(template.id)
    .limit(limit + skip.size);
  return rows.filter(({ id }) => !skip.has(id)).slice(0, limit);
}

/** People who could be recognized before and have no template of the new embedder. */
export async function outdatedPeople(tx: Transaction, embedderId: string): Promise<readonly string[]> {
  const made = alias(template, 'made');
  const rows = await tx
    .selectDistinct({ personId: template.personId })
    .from(template)
    .where(
      and(
        notInArray(template.embedderId, [embedderId, INVENTED_EMBEDDER]),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(made)
            .where(and(eq(made.personId, template.personId), eq(made.embedderId, embedderId))),
        ),
      ),
    );
  return rows.map(({ personId }) => personId);
}

/** Delete templates of other embedders of everybody who has one of this; those of others show that they are outdated. */
export async function deleteReplacedTemplates(tx: Transaction, embedderId: string): Promise<number> {
  const made = alias(template, 'made');
  const deleted = await tx
    .delete(template)
    .where(
      and(
        ne(template.embedderId, embedderId),
        inArray(
          template.personId,
          tx.select({ personId: made.personId }).from(made).where(eq(made.embedderId, embedderId)),
        ),
      ),
    )
    .returning({ id: template.id });
  return deleted.length;
}

/** The organization's pack; nobody changes it, nor enrolls, until the transaction ends. */
export async function lockPack(tx: Transaction, organizationId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ packId: organization.packId })
    .from(organization)
    .where(eq(organization.id, organizationId))
    .for('update');
  return row?.packId;
}

/** A re-embedding that waits or runs. */
export async function reembeddingUnderWay(
  tx: Transaction,
): Promise<{ jobId: string; packId: string } | undefined> {
  const [found] = await tx
    .select({ jobId: job.id, input: job.input })
    .from(job)
    .where(and(eq(job.kind, 're-embed'), inArray(job.state, ['waiting', 'running'])))
    .limit(1);
  return found && { jobId: found.jobId, packId: String(found.input.packId) };
}
