import {
  type Calibration,
  candidateProbabilities,
  decideIdentification,
  type Embedding,
} from '@mien/biometrics';
import { identify } from '@mien/gallery';
import { describeEvidence } from './describe-evidence.js';
import { judgeCorrections } from './judge-corrections.js';
import type { OrganizationGallery } from './organization-gallery.js';
import type { SearchDecision } from './recognizer.js';

/** Probability beforehand that somebody who is looked for is enrolled. */
const ENROLLED_PRIOR = 0.5;

export interface FaceSearch {
  readonly probe: Embedding;
  readonly targetFpir: number;
  readonly limit: number;
  readonly roster?: ReadonlySet<string>;
}

/** Search one face, leave out whom corrections rule out, decide. */
export async function decideSearch(
  faces: OrganizationGallery,
  calibration: Calibration,
  search: FaceSearch,
): Promise<SearchDecision> {
  const { gallery } = faces;
  const policy = { targetFpir: search.targetFpir, enrolledPrior: ENROLLED_PRIOR };
  const found = await identify(gallery, [search.probe], calibration, policy, search.roster);
  const verdicts = judgeFound(
    faces,
    calibration,
    search.probe,
    found.candidates.map(({ subjectId }) => subjectId),
  );
  const candidates = found.candidates.filter(({ subjectId }) => verdicts.get(subjectId) !== 'excluded');
  const people = gallery.peopleSearched(search.roster);
  const { form } = found.basis;
  const decided = decideIdentification(calibration, { candidates, form, people }, policy);
  const isReviewed =
    decided.decision === 'match' && verdicts.get(decided.candidate?.subjectId ?? '') === 'needs-review';
  const ambiguity = isReviewed ? 'corrected' : decided.ambiguity;

  const scores = candidates.map(({ score }) => score);
  const probabilities = candidateProbabilities(
    calibration,
    scores,
    form,
    Math.max(1, people),
    ENROLLED_PRIOR,
  );
  return {
    decision: isReviewed ? 'ambiguous' : decided.decision,
    candidates: candidates
      .slice(0, search.limit)
      .map(({ subjectId, score }, i) => ({ personId: subjectId, score, probability: probabilities[i] ?? 0 })),
    evidence: describeEvidence(faces.packId, calibration, decided.basis, people, ambiguity),
  };
}

/** Only people about whom something was corrected are compared again. */
function judgeFound(
  faces: OrganizationGallery,
  calibration: Calibration,
  probe: Embedding,
  personIds: readonly string[],
) {
  const corrected = personIds.filter((personId) => faces.correctionsOf(personId).length > 0);
  if (corrected.length === 0) return new Map<string, never>();
  return new Map(
    faces.gallery
      .compareSubjects(probe, corrected)
      .map(({ subjectId, score }) => [
        subjectId,
        judgeCorrections(faces.correctionsOf(subjectId), probe, score, calibration),
      ]),
  );
}
