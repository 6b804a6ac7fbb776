import {
  type Calibration,
  cohortLevel,
  decideIdentification,
  type Embedding,
  type IdentificationDecision,
  normalizeScore,
  type ScoredCandidate,
  type ScoreForm,
  scoreFormFor,
} from '@mien/biometrics';
import type { Gallery, SubjectComparison } from '@mien/gallery';

/** People whose scores are normalized and ranked again; the scan's order is by the best single template. */
const CANDIDATES = 10;

export interface Identification extends IdentificationDecision {
  /** Best first, in units of `basis.form`. */
  readonly candidates: readonly ScoredCandidate[];
}

function normalized({ score, probeCohort, referenceCohort }: SubjectComparison): number | undefined {
  if (probeCohort.kind !== 'measured' || referenceCohort.kind !== 'measured') return undefined;
  return normalizeScore(score, cohortLevel(probeCohort), cohortLevel(referenceCohort));
}

/** All candidates in one form: normalized if every one of them can be, else raw. */
function score(comparisons: readonly SubjectComparison[]): {
  candidates: ScoredCandidate[];
  form: ScoreForm;
} {
  const candidates: ScoredCandidate[] = [];
  for (const comparison of comparisons) {
    const value = normalized(comparison);
    if (value === undefined || scoreFormFor(comparison.probeCohort.people) === 'raw') {
      return { form: 'raw', candidates: comparisons.map(({ subjectId, score }) => ({ subjectId, score })) };
    }
    candidates.push({ subjectId: comparison.subjectId, score: value });
  }
  return { form: 'normalized', candidates };
}

/**
 * Who is this, if anybody in the gallery?
 *
 * Finds candidates by their best template, compares the probe with each candidate's templates together,
 * normalizes by the other people where there are enough, and decides at the rate asked for.
 */
export async function identifyProbe(
  gallery: Gallery,
  calibration: Calibration,
  probe: { readonly embedding: Embedding; readonly embedderId?: string },
  targetFpir: number,
): Promise<Identification> {
  const { embedding, embedderId } = probe;
  const found = await gallery.search(embedding, { limit: CANDIDATES, ...(embedderId && { embedderId }) });
  const comparisons = gallery.compareSubjects(
    embedding,
    found.map(({ subjectId }) => subjectId),
  );
  const { candidates, form } = score(comparisons);
  candidates.sort((a, b) => b.score - a.score);
  const decision = decideIdentification(
    calibration,
    { candidates, form, people: gallery.peopleSearched() },
    { targetFpir },
  );
  return { ...decision, candidates };
}
