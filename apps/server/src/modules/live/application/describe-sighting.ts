import type { LogRecord } from '../../recognition/index.js';
import type { Sighting } from './sightings.js';

type SightingPart = Pick<
  LogRecord,
  | 'decision'
  | 'reason'
  | 'personId'
  | 'candidates'
  | 'evidence'
  | 'probability'
  | 'quality'
  | 'bonaFide'
  | 'probe'
>;

/** What the recognition log keeps of a sighting: whom a face was taken for, and the face only then. */
export function describeSighting({ state, decision, personId }: Sighting): SightingPart {
  const { search, probe, quality, bonaFide } = decision;
  const measured = { quality, bonaFide };
  if (state === 'spoof' || search === undefined) {
    return { ...measured, decision: 'rejected', reason: 'presentation-attack', candidates: [] };
  }
  const best = search.candidates[0];
  const { evidence } = search;
  const compared = { ...measured, evidence, probability: best?.probability };
  if (state === 'known' && personId !== undefined) {
    return { ...compared, decision: 'match', personId, candidates: [...search.candidates], probe };
  }
  if (search.decision === 'ambiguous' && best !== undefined) {
    return {
      ...compared,
      decision: 'ambiguous',
      personId: best.personId,
      candidates: [...search.candidates],
      probe,
    };
  }
  return { ...compared, decision: 'unknown', candidates: [] };
}
