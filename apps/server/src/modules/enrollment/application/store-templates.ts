import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { lockTemplateFeed } from '../../../platform/database/lock-template-feed.js';
import { organization } from '../../../platform/database/schema/index.js';
import { faceContextOf } from '../../recognition/index.js';
import { MAX_TEMPLATES, PackChangedError, TooManyTemplatesError } from '../domain/errors.js';
import type { Enrollment, EnrollmentVerdict, EnrollRequest } from './enrollment-types.js';
import { comparePictures, type GoodPicture, isGood, type JudgedPicture } from './judge-pictures.js';
import type { EnrollmentContext } from './ports.js';
import { requireActivePerson } from './require-active-person.js';
import { deleteTemplatesOf, insertTemplate, templatesOf } from './template-rows.js';

export interface ToStore {
  readonly judged: readonly JudgedPicture[];
  /** As judged before anything was compared. */
  readonly measured: readonly JudgedPicture[];
  /** Of the good pictures of `judged`, in order; empty when pictures are not kept. */
  readonly pictureIds: readonly string[];
  /** Sequence of the gallery that `judged` was compared with. */
  readonly checkedAt: number;
}

/** Make templates of good pictures. Nothing else changes the organization's templates between the comparison and the commit. */
export async function storeTemplates(
  context: EnrollmentContext,
  tx: Transaction,
  request: EnrollRequest,
  toStore: ToStore,
): Promise<Enrollment> {
  const { organizationId, personId } = request;
  await lockTemplateFeed(tx, organizationId);
  await requireActivePerson(tx, personId);
  const consentId = await context.consent.recognitionConsentOf(tx, personId);
  // a change of the pack waits for this, and this for a change of the pack
  await tx.select().from(organization).where(eq(organization.id, organizationId)).for('share');
  const { judged, pack } = await compareAgain(context, tx, request, toStore);
  const good = toStore.judged.filter(isGood);

  const verdicts: EnrollmentVerdict[] = [];
  for (const picture of judged) {
    if (!isGood(picture)) {
      verdicts.push(picture);
      continue;
    }
    const pictureId = toStore.pictureIds[good.findIndex(({ face }) => face === picture.face)];
    const row = rowOf(context, request, picture, { consentId, pictureId: pictureId ?? null });
    await insertTemplate(context.sealer, tx, { ...row, ...pack, embedding: picture.face.embedding });
    verdicts.push({ ...picture, templateId: row.id });
  }
  const made = new Set(verdicts.flatMap(({ templateId }) => templateId ?? []));
  if (made.size > 0) await finish(context, tx, request, [...made], pack.embedderId);
  await request.alongside?.(tx, verdicts);
  return { verdicts, templates: (await templatesOf(tx, personId)).filter(({ id }) => made.has(id)) };
}

/** @throws {PackChangedError} if the pictures were measured with an embedder that no longer serves. */
async function compareAgain(
  { recognizer }: EnrollmentContext,
  tx: Transaction,
  { organizationId, personId, mode }: EnrollRequest,
  { judged, measured, checkedAt }: ToStore,
) {
  const { position } = await faceContextOf(tx, organizationId);
  const { id, version, embedderId } = await recognizer.describePack(position.packId);
  if (measured.filter(isGood).some(({ face }) => face.embedderId !== embedderId))
    throw new PackChangedError();
  const isUnchanged = position.sequence === checkedAt;
  const compared = isUnchanged
    ? judged
    : await comparePictures(recognizer, position, personId, measured, mode === 'replace');
  return { judged: compared, pack: { packId: id, packVersion: version, embedderId } };
}

function rowOf(
  { newId, clock }: EnrollmentContext,
  { organizationId, personId, source, importId, actor }: EnrollRequest,
  { face }: GoodPicture,
  refs: { readonly consentId: string; readonly pictureId: string | null },
) {
  return {
    ...refs,
    id: newId(),
    organizationId,
    personId,
    source,
    quality: face.quality ?? 0,
    bonaFide: face.bonaFide ?? null,
    pose: face.pose ? { ...face.pose } : null,
    importId: importId ?? null,
    createdBy: actor.actorId,
    createdAt: clock.now(),
  };
}

async function finish(
  { audit }: EnrollmentContext,
  tx: Transaction,
  { personId, actor, origin, source, mode }: EnrollRequest,
  made: readonly string[],
  embedderId: string,
): Promise<void> {
  const replaced = mode === 'replace' ? await deleteTemplatesOf(tx, personId, made) : 0;
  const current = (await templatesOf(tx, personId)).filter((row) => row.embedderId === embedderId);
  if (current.length > MAX_TEMPLATES) throw new TooManyTemplatesError();
  await audit.record(tx, {
    actor,
    origin,
    action: 'template.enroll',
    resource: `person:${personId}`,
    metadata: { source, templates: made.length, replaced },
  });
}
