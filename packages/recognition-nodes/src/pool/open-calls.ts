import { failureReport, toError } from '../calls/failure.js';
import { ProtocolViolationError } from '../wire/errors.js';
import type { Frame } from '../wire/frame.js';
import { readAs } from '../wire/greetings.js';
import { decodeValue } from '../wire/value-codec.js';

interface OpenCall {
  readonly bytes: number;
  readonly settle: (settled: { readonly answer: unknown } | { readonly error: Error }) => void;
}

/** Calls of one connection that the node has not answered; given up ones too, for it still works on them. */
export interface OpenCalls {
  readonly count: number;
  readonly bytes: number;
  /** @returns the id for its frames. */
  add(bytes: number, settle: OpenCall['settle']): number;
  /** @throws {ProtocolViolationError} if nobody asked for this answer. */
  settle(frame: Frame): void;
  failAll(error: Error): void;
}

const MAX_ID = 0xffff_ffff;
const unreadable = () => new ProtocolViolationError('a failure that is none');

export function createOpenCalls(): OpenCalls {
  const calls = new Map<number, OpenCall>();
  let bytes = 0;
  let lastId = 0;

  const remove = (id: number): OpenCall | undefined => {
    const call = calls.get(id);
    calls.delete(id);
    bytes -= call?.bytes ?? 0;
    return call;
  };

  return {
    get count() {
      return calls.size;
    },
    get bytes() {
      return bytes;
    },
    add(size, settle) {
      do lastId = lastId === MAX_ID ? 1 : lastId + 1;
      while (calls.has(lastId));
      calls.set(lastId, { bytes: size, settle });
      bytes += size;
      return lastId;
    },
    settle(frame) {
      const settled =
        frame.kind === 'answer'
          ? { answer: decodeValue(frame.head, frame.body) }
          : { error: toError(readAs(failureReport, frame, unreadable)) };
      const call = remove(frame.id);
      if (call === undefined) throw new ProtocolViolationError('an answer that nobody asked for');
      call.settle(settled);
    },
    failAll(error) {
      for (const id of [...calls.keys()]) remove(id)?.settle({ error });
    },
  };
}
