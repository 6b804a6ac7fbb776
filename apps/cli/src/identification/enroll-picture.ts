import { createHash } from 'node:crypto';
import {
  type Calibration,
  chooseThreshold,
  type Embedding,
  type FaceBox,
  type RejectReason,
} from '@mien/biometrics';
import type { PictureAnalysis } from '@mien/engine';
import { type Gallery, TemplateExistsError } from '@mien/gallery';

/** The face enrolled must be this much wider than the next, or it is not clear whose template it would be. */
const DOMINANCE = 1.5;

/** How often two strangers may be reported as one person enrolled twice. */
const DUPLICATE_FMR = 1e-3;

const TEMPLATE_ID_DIGITS = 32;

/** What became of one picture of a person. */
export type EnrollmentOutcome =
  | { readonly kind: 'enrolled'; readonly alsoLikeSubjectId?: string }
  | { readonly kind: 'already-there' }
  | { readonly kind: 'skipped'; readonly reason: RejectReason };

export interface EnrollmentPolicy {
  readonly calibration: Calibration;
  /** Enroll faces that have something to improve, too. */
  readonly acceptsPoorQuality: boolean;
}

/** The same picture gets the same id, so that enrolling a folder twice adds nothing. */
const templateIdOf = (embedding: Embedding, subjectId: string) =>
  createHash('sha256').update(subjectId).update(embedding).digest('hex').slice(0, TEMPLATE_ID_DIGITS);

const isDominant = (largest: FaceBox, next: FaceBox | undefined) =>
  next === undefined || largest.width >= DOMINANCE * next.width;

function chooseFace(
  { faces }: PictureAnalysis,
  acceptsPoorQuality: boolean,
): { readonly embedding: Embedding } | { readonly reason: RejectReason } {
  const [face, next] = faces;
  if (face === undefined) return { reason: 'no-face' };
  if (!isDominant(face.box, next?.box)) return { reason: 'several-faces' };
  const advice = face.quality?.advice;
  if (advice !== undefined && !acceptsPoorQuality) return { reason: advice };
  if (face.embedding === undefined) return { reason: face.rejection?.reason ?? 'no-face' };
  return { embedding: face.embedding };
}

/** Somebody else in the gallery whom this face would match. */
async function findDuplicate(
  gallery: Gallery,
  subjectId: string,
  embedding: Embedding,
  calibration: Calibration,
): Promise<string | undefined> {
  const { threshold } = chooseThreshold(calibration, DUPLICATE_FMR, 'raw');
  const candidates = await gallery.search(embedding, { limit: 2 });
  return candidates.find((candidate) => candidate.subjectId !== subjectId && candidate.score >= threshold)
    ?.subjectId;
}

/** Make a template of the picture's face and put it into the gallery, or say why not. */
export async function enrollPicture(
  gallery: Gallery,
  subjectId: string,
  analysis: PictureAnalysis,
  policy: EnrollmentPolicy,
): Promise<EnrollmentOutcome> {
  const chosen = chooseFace(analysis, policy.acceptsPoorQuality);
  if ('reason' in chosen) return { kind: 'skipped', reason: chosen.reason };
  const { embedding } = chosen;
  const templateId = templateIdOf(embedding, subjectId);
  try {
    gallery.insert({ templateId, subjectId, embedding, embedderId: gallery.embedderId });
  } catch (error) {
    if (error instanceof TemplateExistsError) return { kind: 'already-there' };
    throw error;
  }
  const duplicate = await findDuplicate(gallery, subjectId, embedding, policy.calibration);
  return { kind: 'enrolled', ...(duplicate !== undefined && { alsoLikeSubjectId: duplicate }) };
}
