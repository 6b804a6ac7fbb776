import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { openPicture } from './kept-pictures.js';
import type { EnrollmentContext } from './ports.js';

/** A kept picture for somebody to look at; looking is recorded. @throws {NotFoundError} `picture.not-found` */
export async function viewPicture(
  context: EnrollmentContext,
  request: {
    readonly principal: Principal;
    readonly origin: RequestOrigin;
    readonly personId: string;
    readonly pictureId: string;
  },
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> {
  const { principal, origin, personId, pictureId } = request;
  const { organizationId } = principal;
  await context.database.inOrganization(organizationId, (tx) =>
    context.people.assertReach(tx, principal, personId),
  );
  const opened = await openPicture(context, organizationId, { personId, pictureId });
  await context.database.inOrganization(organizationId, (tx) =>
    context.audit.record(tx, {
      actor: principal,
      origin,
      action: 'picture.view',
      resource: `person:${personId}`,
      metadata: { pictureId },
    }),
  );
  return opened;
}
