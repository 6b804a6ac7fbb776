import type { Principal } from '../../../platform/http/request-context.js';
import { faceContextOf } from '../../recognition/index.js';
import type { EnrollmentContext } from './ports.js';
import { type TemplateRow, templatesOf } from './template-rows.js';

/** Templates of a person, and the embedder that can read them today. @throws {NotFoundError} `person.not-found` */
export async function listTemplates(
  { database, people, recognizer }: EnrollmentContext,
  principal: Principal,
  personId: string,
): Promise<{ readonly rows: readonly TemplateRow[]; readonly embedderId: string }> {
  const { rows, packId } = await database.inOrganization(principal.organizationId, async (tx) => {
    await people.assertReach(tx, principal, personId);
    const { position } = await faceContextOf(tx, principal.organizationId);
    return { rows: await templatesOf(tx, personId), packId: position.packId };
  });
  return { rows, embedderId: (await recognizer.describePack(packId)).embedderId };
}
