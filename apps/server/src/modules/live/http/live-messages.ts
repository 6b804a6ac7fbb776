import type { LiveStreamMessage, LiveTrack } from '@mien/contracts';
import type { StreamTrack } from '@mien/recognizer';
import { type Disclosure, type Names, roundedProbability } from '../../recognition/index.js';
import type { SeenFrame } from '../application/watch-camera.js';

/** A frame's answer as the client gets it. */
export function frameMessage(
  { answer, names, processingMs }: SeenFrame,
  clientTimeMs: number,
  disclosure: Disclosure,
): LiveStreamMessage {
  const head = { type: 'frame' as const, sequence: answer.sequence, clientTimeMs, processingMs };
  if (answer.kind === 'unusable') {
    return { ...head, width: 0, height: 0, tracks: [], unusable: answer.reason };
  }
  const { width, height, tracks } = answer;
  return { ...head, width, height, tracks: tracks.map((track) => describe(track, names, disclosure)) };
}

/** Somebody without a name has just been erased: then it is nobody for certain. */
function describe(track: StreamTrack, names: Names, disclosure: Disclosure): LiveTrack {
  const { trackId, box, state, personId, probability, bonaFide, quality, advice } = track;
  const name = personId === undefined ? undefined : names.get(personId);
  const isNamed = state === 'known' && personId !== undefined && name !== undefined;
  return {
    trackId,
    box: { ...box },
    state: state === 'known' && !isNamed ? 'unsure' : state,
    ...(isNamed && { person: { id: personId, name } }),
    ...(isNamed && probability !== undefined && { probability: roundedProbability(probability, disclosure) }),
    ...(bonaFide !== undefined && disclosure === 'full' && { bonaFide }),
    ...(quality !== undefined && { quality }),
    ...(advice && { advice }),
  };
}
