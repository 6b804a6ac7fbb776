import type { FaceSessionMessage } from '@mien/contracts';
import { FaceSessionTakenOverError } from '../domain/errors.js';
import { advance } from './advance-session.js';
import { concludeSession } from './conclude-session.js';
import type { StoredSession } from './face-session-record.js';
import type { FaceSessionContext } from './ports.js';
import { channelOf } from './session-channel.js';
import { type IncomingFrame, progressMessage } from './take-frame.js';

/** Whoever sends the frames over a lasting connection. */
export interface LiveClient {
  send(message: FaceSessionMessage): void;
  /** Say what is wrong and hang up. */
  fail(error: unknown): void;
  /** All is said. */
  end(): void;
}

export interface LiveSession {
  /** Look at a frame; of several that come while one is being looked at, only the newest is. */
  accept(frame: IncomingFrame): void;
  /** The connection is gone: store how far it came, so that the next one goes on from there. */
  close(): Promise<void>;
}

/** How much of a session a crash may lose, ms. */
const CHECKPOINT_MS = 1_000;

/** A session that is driven here, step by step; only one piece of work at a time. */
function createDriver(context: FaceSessionContext, opened: StoredSession, client: LiveClient) {
  const { store, clock, onError } = context;
  const { id } = opened.record;
  const nowMs = () => clock.now().getTime();
  let current = opened;
  let storedAtMs = nowMs();
  let isStored = true;
  let isDone = false;
  let working: Promise<void> = Promise.resolve();

  const finish = (message: FaceSessionMessage): void => {
    if (isDone) return;
    isDone = true;
    client.send(message);
    client.end();
  };

  /** @returns false if it went on elsewhere meanwhile; then `current` is what became of it there. */
  async function checkpoint(): Promise<boolean> {
    const saved = await store.save(current);
    current = saved ?? (await store.load(id)) ?? current;
    storedAtMs = nowMs();
    isStored = true;
    if (current.record.result) finish(current.record.result);
    return saved !== undefined;
  }

  /** Only what is stored is decided: nobody tries twice at once. */
  async function conclude(): Promise<void> {
    if ((await checkpoint()) && !isDone) finish(await concludeSession(context, current));
  }

  async function look(frame: IncomingFrame): Promise<void> {
    const before = context.liveness.progressOf(current.record.liveness);
    const { record, message, isOver } = await advance(context, current.record, frame);
    current = { ...current, record };
    isStored = false;
    if (isDone) return;
    client.send(message);
    if (isOver) return conclude();
    const after = context.liveness.progressOf(record.liveness);
    const isNewStep = before.stepIndex !== after.stepIndex || before.phase !== after.phase;
    if (isNewStep || nowMs() - storedAtMs >= CHECKPOINT_MS) await checkpoint();
  }

  /** After what is under way. What goes wrong is told to the client and ends it. */
  function queue(work: () => Promise<void>): Promise<void> {
    working = working.then(work).catch((error: unknown) => {
      if (isDone) return onError(error);
      isDone = true;
      client.fail(error);
    });
    return working;
  }

  return {
    look,
    conclude,
    queue,
    isDone: () => isDone,
    /** Look at nothing more, and store how far it came. */
    async release(): Promise<void> {
      isDone = true;
      await queue(async () => {
        if (!isStored) await checkpoint();
      });
    },
  };
}

/** Go on with a session over a connection; one that still has it lets go. */
export async function openLiveSession(
  context: FaceSessionContext,
  opened: StoredSession,
  client: LiveClient,
): Promise<LiveSession> {
  const { sharedState, clock, newId } = context;
  const { id, expiresAtMs, result } = opened.record;
  const self = newId();
  const driver = createDriver(context, opened, client);
  let waiting: IncomingFrame | undefined;
  let isLooking = false;

  async function lookAtWaiting(): Promise<void> {
    isLooking = true;
    try {
      while (waiting && !driver.isDone()) {
        const frame = waiting;
        waiting = undefined;
        await driver.look(frame);
      }
    } finally {
      isLooking = false;
    }
  }

  const unsubscribe = await sharedState.subscribe(channelOf(id), (newer) => {
    if (newer === undefined || newer === self || driver.isDone()) return;
    void driver.release().then(() => client.fail(new FaceSessionTakenOverError()));
  });
  await sharedState.publish(channelOf(id), self);
  const atTheEnd = () => void driver.queue(async () => (driver.isDone() ? undefined : driver.conclude()));
  const timer = setTimeout(atTheEnd, Math.max(0, expiresAtMs - clock.now().getTime()));
  if (result) void driver.queue(driver.conclude);
  else client.send(progressMessage(context, opened.record));

  return {
    accept(frame) {
      waiting = frame;
      if (!isLooking && !driver.isDone()) void driver.queue(lookAtWaiting);
    },
    async close() {
      clearTimeout(timer);
      if (!driver.isDone()) await driver.release();
      await unsubscribe();
    },
  };
}
