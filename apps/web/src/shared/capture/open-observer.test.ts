import { expect, it } from 'vitest';
import type { ObserverReply } from './observer-messages.js';
import { ObserverUnavailableError, openObserver } from './open-observer.js';
import { aFace, aSight } from './testing/a-sight.js';

/** A worker that does what the test tells it to. */
function scriptedWorker(onFrame: () => ObserverReply | undefined = () => undefined) {
  const state = { terminated: false };
  const worker = {
    onmessage: (_: unknown) => undefined,
    onerror: (_: unknown) => undefined,
    postMessage: () => {
      const answer = onFrame();
      if (answer) queueMicrotask(() => worker.onmessage({ data: answer }));
    },
    terminate: () => {
      state.terminated = true;
    },
  };
  const say = (data: ObserverReply) => queueMicrotask(() => worker.onmessage({ data }));
  const crash = () => queueMicrotask(() => worker.onerror({ message: 'blocked' }));
  return { start: () => worker as unknown as Worker, say, crash, state };
}

const frame = {} as ImageBitmap;

it('gives what the worker sees', async () => {
  const sight = aSight(aFace());
  const scripted = scriptedWorker(() => ({ kind: 'sight', sight }));
  const opening = openObserver(scripted.start);
  scripted.say({ kind: 'ready' });
  expect(await (await opening).observe(frame)).toEqual(sight);
});

it.each(['failed', 'crashed'])('says so when the worker %s before it is ready', async (how) => {
  const scripted = scriptedWorker();
  const opening = openObserver(scripted.start);
  if (how === 'failed') scripted.say({ kind: 'failed', message: 'no WebAssembly' });
  else scripted.crash();
  await expect(opening).rejects.toBeInstanceOf(ObserverUnavailableError);
  expect(scripted.state.terminated).toBe(true);
});

it('says so when a look fails, instead of seeing nobody', async () => {
  const scripted = scriptedWorker(() => ({ kind: 'failed', message: 'out of memory' }));
  const opening = openObserver(scripted.start);
  scripted.say({ kind: 'ready' });
  await expect((await opening).observe(frame)).rejects.toThrow('out of memory');
});

it('ends the worker when it is closed', async () => {
  const scripted = scriptedWorker();
  const opening = openObserver(scripted.start);
  scripted.say({ kind: 'ready' });
  (await opening).close();
  expect(scripted.state.terminated).toBe(true);
});
