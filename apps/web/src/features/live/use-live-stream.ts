import { LIVE_STREAMS_PATH, LIVE_SUBPROTOCOL, liveStreamMessage, type Problem } from '@mien/contracts';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { openSocketLink } from '../../shared/live/open-socket-link.js';
import type { FrameSize } from '../../shared/live/pace.js';
import { type FrameStream, useFrameStream } from '../../shared/live/use-frame-stream.js';
import type { ShownAnswer } from './live-answer.js';

export interface LiveStreamOptions {
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  readonly isOn: boolean;
  /** Look for the people of this group only. */
  readonly groupId: string | undefined;
  /** Look for those who come to this session, and note that they did. */
  readonly sessionId: string | undefined;
  /** `stream` counts connections: tracks of one are not those of another. */
  onAnswer(shown: ShownAnswer, stream: number): void;
}

export interface LiveStream {
  readonly state: FrameStream['state'];
  /** What the server said last instead of an answer. */
  readonly problem: Problem | undefined;
  retry(): void;
  size(): FrameSize | undefined;
}

const addressOf = (groupId: string | undefined, sessionId: string | undefined): string => {
  // a session has its own people
  const query = new URLSearchParams({ ...(sessionId ? { sessionId } : groupId && { groupId }) });
  return `/api/v1${LIVE_STREAMS_PATH}${query.size > 0 ? `?${query}` : ''}`;
};

/** Shows the video to the server for as long as it is on, and gives on what it recognizes in it. */
export function useLiveStream(options: LiveStreamOptions): LiveStream {
  const { videoRef, isOn, groupId, sessionId, onAnswer } = options;
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  const connections = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt more connects again
  const openLink = useMemo(() => {
    if (!isOn) return undefined;
    const way = { path: addressOf(groupId, sessionId), protocols: [LIVE_SUBPROTOCOL] };
    return (events: Parameters<typeof openSocketLink>[1]) => openSocketLink(way, events);
  }, [isOn, groupId, sessionId, attempt]);

  const stream = useFrameStream({
    videoRef,
    openLink,
    onMessage: (raw) => {
      const { success, data: message } = liveStreamMessage.safeParse(raw);
      if (!success) return;
      if (message.type === 'problem') return setProblem(message.problem);
      if (message.type === 'ready') {
        connections.current += 1;
        return stream.limitTo(message.maxFramesPerSecond);
      }
      const ageMs = stream.answered(message.sequence);
      if (ageMs === undefined) return;
      setProblem(undefined);
      onAnswer({ answer: message, shownAtMs: performance.now() - ageMs }, connections.current);
    },
  });

  const { state, retry: reconnect } = stream;
  const retry = useCallback(() => {
    setProblem(undefined);
    if (state === 'ended') setAttempt((before) => before + 1);
    else reconnect();
  }, [state, reconnect]);

  return { state, problem, retry, size: stream.size };
}
