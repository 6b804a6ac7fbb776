import type { Transaction } from '../../../platform/database/database.js';
import { hasConsent } from '../../consent/index.js';
import { faceContextOf } from '../../recognition/index.js';
import type { Enrollment, EnrollRequest } from './enrollment-types.js';
import { comparePictures, isGood, type JudgedPicture, judgePictures } from './judge-pictures.js';
import { keepPictures, removeUnusedPictures } from './kept-pictures.js';
import type { EnrollmentContext } from './ports.js';
import { requireActivePerson } from './require-active-person.js';
import { storeTemplates } from './store-templates.js';

/**
 * Enroll pictures of one person: all are judged, the good ones become templates.
 *
 * @throws {ConsentMissingError} without consent to recognition; nothing is looked at then.
 * @throws {PersonInactiveError} {TooManyTemplatesError} {PackChangedError}
 */
export async function enrollPictures(
  context: EnrollmentContext,
  request: EnrollRequest,
): Promise<Enrollment> {
  const { database, recognizer } = context;
  const { organizationId, personId, source, signal } = request;
  const pictures = request.pictures.map(({ bytes }) => bytes);
  const start = await database.inOrganization(organizationId, (tx) => begin(context, tx, request));
  const { isProvenLive } = request;
  const rules = { ...start.face, settings: { ...start.face.settings, isProvenLive } };
  const measured = await judgePictures(recognizer, rules, pictures, source, signal);
  if (!measured.some(isGood)) return refuseAll(context, request, measured);

  return context.inTurn(organizationId, async () => {
    const { position, settings } = start.face;
    const replaces = request.mode === 'replace';
    const judged = await comparePictures(recognizer, position, personId, measured, replaces);
    if (!judged.some(isGood)) return refuseAll(context, request, judged);
    const kept = settings.keepPictures && start.agreesToPictures;
    const files = judged.flatMap((picture, i) => (isGood(picture) ? [pictures[i] as Uint8Array] : []));
    const pictureIds = kept ? await keepPictures(context, organizationId, personId, files) : [];
    try {
      return await database.inOrganization(organizationId, (tx) =>
        storeTemplates(context, tx, request, { judged, measured, pictureIds, checkedAt: position.sequence }),
      );
    } finally {
      if (kept || replaces) await removeUnusedPictures(context, organizationId, { personId });
    }
  });
}

async function refuseAll(
  { database }: EnrollmentContext,
  { organizationId, alongside }: EnrollRequest,
  verdicts: readonly JudgedPicture[],
): Promise<Enrollment> {
  if (alongside) await database.inOrganization(organizationId, (tx) => alongside(tx, verdicts));
  return { verdicts, templates: [] };
}

async function begin({ consent }: EnrollmentContext, tx: Transaction, request: EnrollRequest) {
  const { organizationId, personId } = request;
  await requireActivePerson(tx, personId);
  await consent.recognitionConsentOf(tx, personId);
  const face = await faceContextOf(tx, organizationId);
  return { face, agreesToPictures: await hasConsent(tx, personId, 'picture-storage') };
}
