import {
  createNewestWins,
  type FaceStream,
  type StreamAnswer,
  type StreamFrame,
  type StreamTerms,
} from '@mien/recognizer';
import type { AskNodes } from './ask-nodes.js';
import { isLeaving } from './attempts.js';
import type { ReadyNode } from './find-node.js';
import { createTrackNumbers } from './track-numbers.js';

/** Where a stream is at home. */
interface Home {
  readonly node: ReadyNode;
  readonly streamId: number;
  readonly offset: number;
  /** Terms that the node has. */
  terms: StreamTerms;
}

/**
 * A stream on one node as long as that lasts, then on another: there its tracks begin anew, under ids that were never
 * used. Here, too, one frame is under way and the newest one waits.
 */
export function openNodeStream(ask: AskNodes, newStreamId: () => number, opened: StreamTerms): FaceStream {
  const numbers = createTrackNumbers();
  let terms = opened;
  let home: Home | undefined;
  let isClosed = false;

  const leave = async (): Promise<void> => {
    if (!home) return;
    const { node, streamId } = home;
    home = undefined;
    node.connection.streams--;
    // a node that does not hear this any more has closed the stream already
    await ask.one(node, 'closeStream', { streamId }).catch(() => undefined);
  };

  /** The first frame at a node opens the stream there. */
  const moveIn = async (frame: StreamFrame): Promise<StreamAnswer> => {
    const [streamId, offset, asked] = [newStreamId(), numbers.offset(), terms];
    let node: ReadyNode | undefined;
    const onAsk = (next: ReadyNode) => {
      node = next;
    };
    const answer = await ask.any('pushFrame', { streamId, frame, terms: asked }, { onAsk });
    if (node) {
      node.connection.streams++;
      home = { node, streamId, offset, terms: asked };
    }
    return numbers.renumber(answer, offset);
  };

  const pushAt = async (at: Home, frame: StreamFrame): Promise<StreamAnswer> => {
    const { node, streamId, offset } = at;
    const asked = terms;
    const news = at.terms === asked ? {} : { terms: asked };
    const answer = await ask.one(node, 'pushFrame', { streamId, frame, ...news });
    at.terms = asked;
    return numbers.renumber(answer, offset);
  };

  const see = async (frame: StreamFrame): Promise<StreamAnswer> => {
    try {
      return await (home ? pushAt(home, frame) : moveIn(frame));
    } catch (error) {
      if (!home || !isLeaving(error)) throw error;
      void leave();
      return moveIn(frame);
    } finally {
      if (isClosed) await leave();
    }
  };

  const frames = createNewestWins<StreamFrame, StreamAnswer>(
    async (take) => {
      const frame = take();
      return frame ? see(frame) : { kind: 'overtaken', sequence: 0 };
    },
    ({ sequence }) => ({ kind: 'overtaken', sequence }),
  );

  return {
    push: frames.push,
    renew(renewed) {
      terms = renewed;
    },
    async close() {
      isClosed = true;
      frames.close();
      await leave();
    },
  };
}
