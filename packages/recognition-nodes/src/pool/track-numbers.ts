import type { StreamAnswer } from '@mien/recognizer';

/** Ids of tracks that stay unique while a stream moves between nodes, each of which counts from its own beginning. */
export interface TrackNumbers {
  /** What to add to the ids of a node that the stream moves to now. */
  offset(): number;
  renumber(answer: StreamAnswer, offset: number): StreamAnswer;
}

export function createTrackNumbers(): TrackNumbers {
  let highest = -1;

  const move = <Part extends { readonly trackId: number }>(part: Part, offset: number): Part => {
    const trackId = part.trackId + offset;
    highest = Math.max(highest, trackId);
    return { ...part, trackId };
  };

  return {
    offset: () => highest + 1,
    renumber(answer, offset) {
      if (answer.kind !== 'seen') return answer;
      return {
        ...answer,
        tracks: answer.tracks.map((track) => move(track, offset)),
        decisions: answer.decisions.map((decided) => move(decided, offset)),
      };
    },
  };
}
