import {
  type Calibration,
  combineEmbeddings,
  compare,
  type Embedding,
  fmrForFpir,
  lowestSupportedFmr,
  type ScoreForm,
  thresholdForFmr,
} from '@mien/biometrics';
import { type Gallery, identify, verifySubject } from '@mien/gallery';
import type { EnrollmentCheck } from './recognizer.js';

/** How often pictures of two people may pass as pictures of one. */
const SAME_PERSON_FMR = 1e-3;
/** How often somebody new may be taken for somebody enrolled, at any gallery size … */
const DUPLICATE_FPIR = 0.01;
/** … and in one comparison. */
const DUPLICATE_FMR = 1e-5;

export interface EnrollmentToCheck {
  readonly personId: string;
  readonly probes: readonly Embedding[];
  readonly replacesEarlier: boolean;
}

/** Whether probes show one person, the one enrolled before, and nobody else who is enrolled. */
export async function checkEnrollment(
  gallery: Gallery,
  calibration: Calibration,
  { personId, probes, replacesEarlier }: EnrollmentToCheck,
): Promise<EnrollmentCheck> {
  const hasEarlier = !replacesEarlier && gallery.has(personId);
  const isSamePerson = hasEarlier
    ? probes.map((probe) => isLikeTemplates(gallery, calibration, probe, personId))
    : majority(probes, thresholdForFmr(calibration, SAME_PERSON_FMR, 'raw').threshold);
  const kept = probes.filter((_, i) => isSamePerson[i]);
  if (kept.length === 0) return { isSamePerson };
  const duplicateOf = await findDuplicate(gallery, calibration, combineEmbeddings(kept), personId);
  return { isSamePerson, ...(duplicateOf && { duplicateOf }) };
}

/** The rate as it is, without the caution that a decision about a stranger needs in a small gallery. */
function thresholdAt(calibration: Calibration, fmr: number, form: ScoreForm): number {
  return thresholdForFmr(calibration, Math.max(fmr, lowestSupportedFmr(calibration, form)), form).threshold;
}

function isLikeTemplates(
  gallery: Gallery,
  calibration: Calibration,
  probe: Embedding,
  personId: string,
): boolean {
  const { basis, margin } = verifySubject(gallery, [probe], personId, calibration, {
    targetFmr: SAME_PERSON_FMR,
  });
  return margin + basis.threshold >= thresholdAt(calibration, SAME_PERSON_FMR, basis.form);
}

/**
 * Which probes show the person whom more than half of them show.
 *
 * The middle one is whom most others are like. Without a majority nobody can say whose pictures these are, and none is.
 */
function majority(probes: readonly Embedding[], threshold: number): readonly boolean[] {
  const alike = probes.map((a) => probes.map((b) => compare(a, b) >= threshold));
  const sizes = alike.map((row) => row.filter(Boolean).length);
  const largest = Math.max(0, ...sizes);
  const middle = alike[sizes.indexOf(largest)];
  if (middle === undefined || largest * 2 <= probes.length) return probes.map(() => false);
  return middle;
}

async function findDuplicate(
  gallery: Gallery,
  calibration: Calibration,
  probe: Embedding,
  personId: string,
): Promise<string | undefined> {
  if (gallery.subjectCount === 0) return undefined;
  const found = await identify(gallery, [probe], calibration, { targetFpir: DUPLICATE_FPIR });
  const fmr = Math.min(DUPLICATE_FMR, fmrForFpir(DUPLICATE_FPIR, gallery.subjectCount));
  const threshold = thresholdAt(calibration, fmr, found.basis.form);
  return found.candidates.find(({ subjectId, score }) => subjectId !== personId && score >= threshold)
    ?.subjectId;
}
