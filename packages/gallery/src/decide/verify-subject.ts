import {
  type Calibration,
  combineEmbeddings,
  decideVerification,
  type Embedding,
  type VerificationDecision,
  type VerificationPolicy,
} from '@mien/biometrics';
import { EmbedderMismatchError, SubjectNotEnrolledError } from '../errors.js';
import type { Gallery } from '../gallery-types.js';
import { scoredCandidates } from './scored-candidates.js';

/**
 * Verification (1:1) of a claim to be an enrolled subject, normalized by the gallery's other people.
 *
 * @param probes At least one, all of the same person; combined by `combineEmbeddings`.
 * @throws {SubjectNotEnrolledError} if there is nothing to compare with. Never read as a non-match.
 * @throws {EmbedderMismatchError} if the calibration is not of the gallery's embedder.
 * @throws {InvalidMeasurementError} without probes, and whatever `decideVerification` throws.
 */
export function verifySubject(
  gallery: Gallery,
  probes: readonly Embedding[],
  subjectId: string,
  calibration: Calibration,
  policy: VerificationPolicy,
): VerificationDecision {
  if (calibration.embedderId !== gallery.embedderId) {
    throw new EmbedderMismatchError(gallery.embedderId, calibration.embedderId);
  }
  const { form, candidates } = scoredCandidates(
    gallery.compareSubjects(combineEmbeddings(probes), [subjectId]),
  );
  const [candidate] = candidates;
  if (candidate === undefined) throw new SubjectNotEnrolledError();
  return decideVerification(calibration, candidate.score, form, policy);
}
