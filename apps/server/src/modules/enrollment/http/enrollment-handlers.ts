import { type PictureVerdict, routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { reportFace } from '../../recognition/index.js';
import { askToEnroll } from '../application/ask-to-enroll.js';
import { deleteTemplates } from '../application/delete-templates.js';
import { enrollPictures } from '../application/enroll-pictures.js';
import type { Enrollment } from '../application/enrollment-types.js';
import type { JudgedPicture } from '../application/judge-pictures.js';
import { nameDuplicates } from '../application/name-duplicates.js';
import type { EnrollmentContext } from '../application/ports.js';
import { previewEnrollment } from '../application/preview-enrollment.js';
import { listTemplates } from '../application/read-templates.js';
import { viewPicture } from '../application/view-picture.js';
import { describeTemplate } from './describe-template.js';

export function createEnrollmentHandlers(context: EnrollmentContext): RouteHandler[] {
  const { database, people } = context;
  return [
    handleRoute(routes.previewEnrollment, async ({ principal, params, query, picture, signal }) => {
      const { organizationId } = principal;
      await database.inOrganization(organizationId, (tx) =>
        people.assertReach(tx, principal, params.personId),
      );
      const asked = { organizationId, ...params, picture: picture.bytes, source: query.source, signal };
      const verdict = await previewEnrollment(context, asked);
      return toVerdict(verdict, await nameDuplicates(context, principal, [verdict]));
    }),
    handleRoute(routes.enrollPerson, async ({ principal, origin, params, query, pictures, signal }) => {
      const { organizationId } = principal;
      await database.inOrganization(organizationId, (tx) =>
        people.assertReach(tx, principal, params.personId),
      );
      const asked = {
        organizationId,
        actor: principal,
        origin,
        ...params,
        ...query,
        pictures,
        signal,
      };
      return describeEnrollment(context, principal, await enrollPictures(context, asked));
    }),
    handleRoute(routes.listTemplates, async ({ principal, params }) => {
      const { rows, embedderId } = await listTemplates(context, principal, params.personId);
      return { items: rows.map((row) => describeTemplate(row, embedderId)) };
    }),
    handleRoute(routes.deleteTemplate, async ({ principal, origin, params }) => {
      await deleteTemplates(context, { principal, origin, ...params });
      return undefined;
    }),
    handleRoute(routes.deleteTemplates, async ({ principal, origin, params }) => ({
      deleted: await deleteTemplates(context, { principal, origin, ...params }),
    })),
    handleRoute(routes.askToEnroll, ({ principal, origin, body }) =>
      askToEnroll(context, { principal, origin, ...body }),
    ),
    handleRoute(routes.deleteFaces, async ({ principal, origin, body }) => {
      const personIds = new Set(body.personIds);
      // nobody is touched when one of them may not be
      await database.inOrganization(principal.organizationId, async (tx) => {
        for (const personId of personIds) await people.assertReach(tx, principal, personId);
      });
      let templates = 0;
      for (const personId of personIds) {
        templates += await deleteTemplates(context, { principal, origin, personId });
      }
      return { people: personIds.size, templates };
    }),
    handleRoute(routes.getPicture, async ({ principal, origin, params }) => {
      const { bytes, mediaType } = await viewPicture(context, { principal, origin, ...params });
      return { stream: bytes, mediaType };
    }),
  ];
}

/** What became of an enrollment, for the caller. */
export async function describeEnrollment(
  context: Pick<EnrollmentContext, 'database' | 'people'>,
  principal: Principal,
  { verdicts, templates }: Enrollment,
) {
  const names = await nameDuplicates(context, principal, verdicts);
  return {
    pictures: verdicts.map((verdict) => toVerdict(verdict, names)),
    templates: templates.map((row) => describeTemplate(row, row.embedderId)),
  };
}

function toVerdict(
  verdict: JudgedPicture & { readonly templateId?: string },
  names: ReadonlyMap<string, string>,
): PictureVerdict {
  const { refusal, face, width, height, duplicateOf, templateId } = verdict;
  const name = duplicateOf === undefined ? undefined : names.get(duplicateOf);
  return {
    accepted: refusal === undefined,
    ...(refusal && { refusal }),
    ...(face && { face: reportFace(face, 'full') }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(duplicateOf && name !== undefined && { duplicateOf: { personId: duplicateOf, name } }),
    ...(templateId && { templateId }),
  };
}
