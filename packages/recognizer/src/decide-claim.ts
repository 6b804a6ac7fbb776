import type { Calibration, Embedding } from '@mien/biometrics';
import { verifySubject } from '@mien/gallery';
import { describeEvidence } from './describe-evidence.js';
import { judgeCorrections } from './judge-corrections.js';
import type { OrganizationGallery } from './organization-gallery.js';
import type { ClaimDecision } from './recognizer.js';

/**
 * Decide a claim, minding what was corrected about the person.
 *
 * @throws {SubjectNotEnrolledError} if there is nothing to compare with.
 */
export function decideClaim(
  faces: OrganizationGallery,
  calibration: Calibration,
  claim: { readonly personId: string; readonly probe: Embedding; readonly targetFmr: number },
): ClaimDecision {
  const { gallery } = faces;
  const { personId, probe, targetFmr } = claim;
  const policy = { targetFmr };
  const decided = verifySubject(gallery, [probe], personId, calibration, policy);
  const corrections = faces.correctionsOf(personId);
  const [own] = corrections.length > 0 ? gallery.compareSubjects(probe, [personId]) : [];
  const verdict = own ? judgeCorrections(corrections, probe, own.score, calibration) : 'unaffected';
  const isReviewed = verdict === 'needs-review' && decided.decision === 'match';
  const decision = verdict === 'excluded' ? 'unknown' : isReviewed ? 'ambiguous' : decided.decision;
  const ambiguity = isReviewed ? 'corrected' : 'between-thresholds';
  return {
    decision,
    score: decided.margin + decided.basis.threshold,
    probability: decided.probability,
    evidence: describeEvidence(
      faces.packId,
      calibration,
      decided.basis,
      1,
      decision === 'ambiguous' ? ambiguity : undefined,
    ),
  };
}
