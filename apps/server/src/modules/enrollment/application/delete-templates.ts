import { and, eq } from 'drizzle-orm';
import { lockTemplateFeed } from '../../../platform/database/lock-template-feed.js';
import { template } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { removeUnusedPictures } from './kept-pictures.js';
import type { EnrollmentContext } from './ports.js';
import { deleteTemplatesOf } from './template-rows.js';

interface Deleting {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly personId: string;
  /** Absent: all of the person. */
  readonly templateId?: string;
}

/**
 * Delete one template of a person, or all, and the pictures they were made of.
 *
 * @returns how many there were.
 * @throws {NotFoundError} `person.not-found`, `template.not-found`
 */
export async function deleteTemplates(
  context: EnrollmentContext,
  { principal, origin, personId, templateId }: Deleting,
): Promise<number> {
  const { database, people, audit } = context;
  const { organizationId } = principal;
  const deleted = await database.inOrganization(organizationId, async (tx) => {
    await lockTemplateFeed(tx, organizationId);
    await people.assertReach(tx, principal, personId);
    const count =
      templateId === undefined
        ? await deleteTemplatesOf(tx, personId)
        : (
            await tx
              .delete(template)
              .where(and(eq(template.id, templateId), eq(template.personId, personId)))
              .returning({ id: template.id })
          ).length;
    if (templateId !== undefined && count === 0) throw new NotFoundError('template');
    if (count > 0) {
      const resource = `person:${personId}`;
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'template.delete',
        resource,
        metadata: { count },
      });
    }
    return count;
  });
  await context.inTurn(organizationId, () => removeUnusedPictures(context, organizationId, { personId }));
  return deleted;
}
