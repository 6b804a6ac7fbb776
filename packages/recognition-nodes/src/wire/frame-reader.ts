import { createByteQueue } from './byte-queue.js';
import {
  type Frame,
  type FrameKind,
  type FrameLimit,
  type FramePrefix,
  PREFIX_BYTES,
  readPrefix,
} from './frame.js';

/**
 * Cut a stream of bytes into frames.
 *
 * @param limitOf asked for every frame as its prefix comes, so that it may change with the state of the connection.
 * @returns takes a chunk and gives the frames that are whole now. @throws {ProtocolViolationError}
 */
export function createFrameReader(
  limitOf: (kind: FrameKind) => FrameLimit | undefined,
): (chunk: Buffer) => Generator<Frame, void> {
  const queue = createByteQueue();
  let prefix: FramePrefix | undefined;

  return function* read(chunk) {
    queue.push(chunk);
    for (;;) {
      if (prefix === undefined) {
        if (queue.length < PREFIX_BYTES) return;
        prefix = readPrefix(queue.take(PREFIX_BYTES), limitOf);
      }
      const { kind, id, headBytes, bodyBytes } = prefix;
      if (queue.length < headBytes + bodyBytes) return;
      prefix = undefined;
      yield { kind, id, head: queue.take(headBytes), body: queue.take(bodyBytes) };
    }
  };
}
