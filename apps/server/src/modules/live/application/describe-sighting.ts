import { type AnswerPart, describeAnswer } from '../../recognition/index.js';
import type { Sighting } from './sightings.js';

/** What the recognition log keeps of a sighting: whom a track was taken for, which its last frame alone may not say. */
export function describeSighting({ state, decision, personId }: Sighting): AnswerPart {
  const { search, probe, quality, bonaFide } = decision;
  const face = {
    ...(quality !== undefined && { quality }),
    ...(bonaFide !== undefined && { bonaFide }),
    ...(probe && { embedding: probe }),
  };
  if (state === 'spoof' || search === undefined) {
    return describeAnswer(face, { kind: 'rejected', reason: 'presentation-attack' });
  }
  if (state === 'known' && personId !== undefined) {
    const match = { ...search, decision: 'match' } as const;
    return { ...describeAnswer(face, { kind: 'searched', search: match }), personId };
  }
  const unnamed = search.decision === 'ambiguous' ? search : ({ ...search, decision: 'unknown' } as const);
  return describeAnswer(face, { kind: 'searched', search: unnamed });
}
