import type { FaceStream, StreamAnswer, StreamFrame, StreamTerms } from '@mien/recognizer';

/** Streams of a scripted node: each sees one face, its first track, and tells by which terms. */
export function scriptedStreams(seeing: (frame: StreamFrame) => Promise<void> = async () => undefined) {
  const open: { terms: StreamTerms; frames: number[]; isClosed: boolean }[] = [];

  return {
    open,
    openStream(terms: StreamTerms): FaceStream {
      const stream = { terms, frames: [] as number[], isClosed: false };
      open.push(stream);
      return {
        async push(frame): Promise<StreamAnswer> {
          stream.frames.push(frame.sequence);
          await seeing(frame);
          const box = { x: 0, y: 0, width: 9, height: 9 };
          const trackId = 1;
          return {
            kind: 'seen',
            sequence: frame.sequence,
            width: 640,
            height: 480,
            tracks: [{ trackId, box, state: 'looking', personId: stream.terms.at.packId }],
            decisions: [{ trackId, bonaFide: 1 }],
          };
        },
        renew(renewed) {
          stream.terms = renewed;
        },
        async close() {
          stream.isClosed = true;
        },
      };
    },
  };
}
