import {
  type Calibration,
  combineEmbeddings,
  decideIdentification,
  type Embedding,
  type IdentificationDecision,
  type IdentificationPolicy,
  type ScoredCandidate,
} from '@mien/biometrics';
import { EmbedderMismatchError } from '../errors.js';
import type { Gallery } from '../gallery-types.js';
import { scoredCandidates } from './scored-candidates.js';

export interface Identification extends IdentificationDecision {
  /** At most 64 people, best first, in units of `basis.form`. */
  readonly candidates: readonly ScoredCandidate[];
}

/**
 * How many people found by their best template are compared again as a whole. In measurements a mated person was always
 * the first of them; a stranger's best centroid may lie beyond, which lowers the score that would be taken for a match.
 */
const SHORTLIST = 64;

/**
 * Identification (1:N): who is this, if anybody?
 *
 * Several probes, frames of one capture, become one by `combineEmbeddings`; the exact search finds the people whose best
 * template is most alike; their centroids are compared, the scores normalized by the gallery's other people and decided.
 *
 * @param probes At least one, all of the same person.
 * @param roster Only these people, and the threshold of a search of that size.
 * @returns `unknown` from an empty gallery or roster.
 * @throws {EmbedderMismatchError} if the calibration is not of the gallery's embedder.
 * @throws {InvalidMeasurementError} without probes, and whatever `Gallery.search` and `decideIdentification` throw.
 */
export async function identify(
  gallery: Gallery,
  probes: readonly Embedding[],
  calibration: Calibration,
  policy: IdentificationPolicy,
  roster?: ReadonlySet<string>,
): Promise<Identification> {
  if (calibration.embedderId !== gallery.embedderId) {
    throw new EmbedderMismatchError(gallery.embedderId, calibration.embedderId);
  }
  const probe = combineEmbeddings(probes);
  const found = await gallery.search(probe, { limit: SHORTLIST, ...(roster && { roster }) });
  const comparisons = gallery.compareSubjects(
    probe,
    found.map(({ subjectId }) => subjectId),
  );
  const { form, candidates } = scoredCandidates(comparisons);
  const people = gallery.peopleSearched(roster);
  return { ...decideIdentification(calibration, { candidates, form, people }, policy), candidates };
}
