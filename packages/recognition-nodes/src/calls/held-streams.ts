import type { FaceStream, Recognizer, StreamAnswer, StreamFrame, StreamTerms } from '@mien/recognizer';
import { NoSuchStreamError, TooManyStreamsError } from './errors.js';

/** The streams that one caller has open on a node. */
export interface HeldStreams {
  /**
   * See a frame of a stream. The first one opens it, and has to have terms; if it fails, there is no stream.
   *
   * @throws {TooManyStreamsError | NoSuchStreamError}, and what the stream throws.
   */
  push(streamId: number, frame: StreamFrame, terms: StreamTerms | undefined): Promise<StreamAnswer>;
  close(streamId: number): Promise<void>;
  closeAll(): Promise<void>;
}

export function holdStreams(recognizer: Recognizer, limit: number): HeldStreams {
  const streams = new Map<number, FaceStream>();

  const open = (streamId: number, terms: StreamTerms | undefined): FaceStream => {
    if (terms === undefined) throw new NoSuchStreamError();
    if (streams.size >= limit) throw new TooManyStreamsError(limit);
    const stream = recognizer.openStream(terms);
    streams.set(streamId, stream);
    return stream;
  };
  const close = async (streamId: number) => {
    const stream = streams.get(streamId);
    streams.delete(streamId);
    await stream?.close();
  };

  return {
    async push(streamId, frame, terms) {
      const known = streams.get(streamId);
      if (known && terms) known.renew(terms);
      const stream = known ?? open(streamId, terms);
      try {
        return await stream.push(frame);
      } catch (error) {
        if (!known) await close(streamId);
        throw error;
      }
    },
    close,
    async closeAll() {
      await Promise.all([...streams.keys()].map(close));
    },
  };
}
